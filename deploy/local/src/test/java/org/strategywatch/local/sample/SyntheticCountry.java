package org.strategywatch.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.strategywatch.local.sample.SyntheticIncident.Deaths;
import org.strategywatch.local.sample.SyntheticIncident.ExternalId;
import org.strategywatch.local.sample.SyntheticIncident.Source;

/**
 * Writes the incidents of "Sahelia (synthetic)", a country that does not exist: user-assigned code
 * XA, 2015 to 2024, a strategy from 2021 on. The violence rises, has seasons and varies more than
 * Poisson; the strategy cuts what the trend would have brought by about 40 %, although a plain
 * comparison of before and after hardly shows it.
 */
final class SyntheticCountry {

  static final YearMonth FIRST_MONTH = YearMonth.of(2015, 1);
  static final YearMonth LAST_MONTH = YearMonth.of(2024, 12);
  static final YearMonth STRATEGY_START = YearMonth.of(2021, 1);

  private static final String GENERATOR = "StrategyWatch synthetic generator";

  /**
   * Chosen among the first 60 because what it draws lies near what is intended: 40 % fewer
   * incidents, and no fewer attacks on civilians.
   */
  private static final long SEED = 38;

  private static final double FIRST_MONTH_MEAN = 9.5;
  private static final double MONTHLY_GROWTH = 0.0095;
  private static final double SEASONAL_SWING = 0.25;
  private static final int NOISE_SHAPE = 14;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SeededDraws draws = new SeededDraws(SEED);
  private int written;

  private SyntheticCountry() {}

  /** Writes the file that is named by the only argument. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), ndjson());
  }

  static String ndjson() throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    for (SyntheticIncident incident : incidents()) {
      lines.append(JSON.writeValueAsString(incident)).append('\n');
    }
    return lines.toString();
  }

  static List<SyntheticIncident> incidents() {
    SyntheticCountry country = new SyntheticCountry();
    List<SyntheticIncident> incidents = new ArrayList<>();
    for (YearMonth m = FIRST_MONTH; !m.isAfter(LAST_MONTH); m = m.plusMonths(1)) {
      incidents.addAll(country.month(m));
    }
    return List.copyOf(incidents);
  }

  private List<SyntheticIncident> month(YearMonth month) {
    double level = level(month) * draws.gammaAroundOne(NOISE_SHAPE);
    List<SyntheticIncident> incidents = new ArrayList<>();
    for (SyntheticViolence violence : SyntheticViolence.values()) {
      double step = month.isBefore(STRATEGY_START) ? 1 : violence.stepFactor;
      int count = draws.poisson(level * violence.share * step);
      for (int i = 0; i < count; i++) {
        incidents.add(incident(month, violence));
      }
    }
    return incidents;
  }

  /** What the month would bring on average without any strategy; the dry season peaks in March. */
  private static double level(YearMonth month) {
    long elapsed = FIRST_MONTH.until(month, ChronoUnit.MONTHS);
    double season = StrictMath.cos(2 * StrictMath.PI * (month.getMonthValue() - 3) / 12);
    return FIRST_MONTH_MEAN * StrictMath.exp(MONTHLY_GROWTH * elapsed + SEASONAL_SWING * season);
  }

  private SyntheticIncident incident(YearMonth month, SyntheticViolence violence) {
    var spot = SyntheticRegion.draw(draws, !month.isBefore(STRATEGY_START)).spot(draws);
    LocalDate day = month.atDay(1 + draws.below(month.lengthOfMonth()));
    boolean severalDays = draws.chance(0.06);
    Deaths deaths = deaths(violence.meanDeaths);
    boolean confirmed = draws.chance(0.5);
    written++;
    return new SyntheticIncident(
        List.of(
            new ExternalId("strategywatch-sample", String.format(Locale.ROOT, "XA-%05d", written))),
        day.toString(),
        severalDays ? day.plusDays(1 + draws.below(4)).toString() : null,
        severalDays ? "DAYS" : "DAY",
        violence.eventType,
        violence.subEventType,
        "XA",
        spot.admin1(),
        spot.admin2(),
        spot.place(),
        spot.location(),
        draws.weighted(List.of("EXACT", "NEAR", "ADMIN2"), List.of(0.7, 0.2, 0.1)),
        violence.actors(draws, month),
        deaths,
        civilians(deaths.best(), violence.civilianShare),
        "SYNTHETIC: %s at %s, %d dead.".formatted(violence.words, spot.place(), deaths.best()),
        sources(day, confirmed),
        confirmed ? "CORROBORATED" : "REPORTED",
        "CLEAR",
        "OPEN");
  }

  private Deaths deaths(double mean) {
    int best = (int) draws.exponential(mean);
    boolean disputed = draws.chance(0.3);
    int fewer = disputed ? draws.below(best / 2 + 1) : 0;
    int more = disputed ? 1 + draws.below(best + 2) : 0;
    return new Deaths(best - fewer, best, best + more);
  }

  private int civilians(int dead, double share) {
    int civilians = 0;
    for (int i = 0; i < dead; i++) {
      civilians += draws.chance(share) ? 1 : 0;
    }
    return civilians;
  }

  private List<Source> sources(LocalDate day, boolean confirmed) {
    Source first = new Source(GENERATOR, day.plusDays(1).toString(), "F", 6);
    return confirmed
        ? List.of(first, new Source(GENERATOR + " 2", day.plusDays(2).toString(), "F", 6))
        : List.of(first);
  }
}

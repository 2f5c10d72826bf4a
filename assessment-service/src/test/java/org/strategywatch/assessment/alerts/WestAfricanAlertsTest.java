package org.strategywatch.assessment.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.UcdpIncidents;
import org.strategywatch.assessment.alerts.AlertWatch.Place;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * Both rules on the real incidents of eight countries and their admin-1 areas, 1989 to 2023: the
 * figures of {@code benchmarks/RESULTS.md}.
 */
class WestAfricanAlertsTest {

  @Test
  void score_ofTheRealSeries_isWhatTheBenchmarksSay() throws IOException {
    // Given
    Map<Place, Map<LocalDate, DailyCounts.Day>> series = series(UcdpIncidents.events());

    // When
    List<AlertScoring.Area> areas = new ArrayList<>();
    series.forEach((place, days) -> areas.add(area(days, newest(series, place.country()))));
    AlertScore.RuleScore deaths = AlertScoring.score(AlertRule.HDX_SIGNALS, areas);
    AlertScore.RuleScore incidents = AlertScoring.score(AlertRule.FARRINGTON_FLEXIBLE, areas);

    // Then
    keep(deaths, incidents);
    assertThat(areas).hasSize(77);
    assertThat(deaths)
        .extracting("alerts", "scored", "followed", "medianLeadDays")
        .containsExactly(86, 84, 28, 20.0);
    assertThat(incidents)
        .extracting("alerts", "scored", "followed", "medianLeadDays")
        .containsExactly(148, 136, 32, 22.5);
    assertThat(deaths.baseRate()).isCloseTo(0.048, within(5e-4));
    assertThat(incidents.baseRate()).isCloseTo(0.029, within(5e-4));
  }

  private static AlertScoring.Area area(Map<LocalDate, DailyCounts.Day> days, LocalDate knownTo) {
    Map<YearMonth, DailyCounts.Day> months = new TreeMap<>();
    days.forEach((day, counts) -> months.merge(YearMonth.from(day), counts, DailyCounts.Day::plus));
    List<AlertScoring.Past> alerts =
        Signal.of(DailyCounts.of(days, knownTo)).stream()
            .map(signal -> new AlertScoring.Past(signal.rule(), signal.from(), signal.to()))
            .toList();
    return new AlertScoring.Area(months, knownTo, alerts, List.of());
  }

  private static LocalDate newest(
      Map<Place, Map<LocalDate, DailyCounts.Day>> series, String country) {
    return Collections.max(
        Objects.requireNonNull(series.get(new Place(country, AlertSeries.WHOLE))).keySet());
  }

  private static Map<Place, Map<LocalDate, DailyCounts.Day>> series(List<ReceivedEvent> events) {
    Map<Place, Map<LocalDate, DailyCounts.Day>> series = new TreeMap<>(Place.ORDER);
    for (ReceivedEvent event : events) {
      JsonNode data = IncidentEvents.data(event);
      LocalDate day = LocalDate.parse(data.path("occurredOn").asText());
      var counts = new DailyCounts.Day(1, data.path("fatalities").path("best").asLong());
      Stream.of(AlertSeries.WHOLE, PlaceKey.of(data.path("admin1").asText()))
          .distinct()
          .map(area -> new Place(data.path("country").asText(), area))
          .forEach(
              place ->
                  series
                      .computeIfAbsent(place, _ -> new HashMap<>())
                      .merge(day, counts, DailyCounts.Day::plus));
    }
    return series;
  }

  /** Beside the build's output, as rows for the benchmarks. */
  private static void keep(AlertScore.RuleScore... scores) throws IOException {
    List<String> rows = new ArrayList<>();
    for (AlertScore.RuleScore it : scores) {
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %d | %d | %.3f | %.3f | %.1f |",
              it.rule(),
              it.alerts(),
              it.withoutPast(),
              it.pending(),
              it.scored(),
              it.followed(),
              it.precision(),
              it.baseRate(),
              it.medianLeadDays()));
    }
    Files.write(Files.createDirectories(Path.of("target/alerts")).resolve("score.md"), rows);
  }
}

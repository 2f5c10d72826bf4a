package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticCountryTest {

  private static final List<SyntheticIncident> INCIDENTS = SyntheticCountry.incidents();

  @Test
  void file_inTheSample_isWhatTheGeneratorWrites() throws IOException {
    // When
    String generated = SyntheticCountry.ndjson();

    // Then
    assertThat(SampleFiles.text("synthetic.ndjson").equals(generated))
        .as("run SyntheticCountry with the path of synthetic.ndjson to write it anew")
        .isTrue();
    assertThat(generated.length()).isLessThan(1_500_000);
  }

  @Test
  void incidents_always_sayThatTheyAreSynthetic() {
    assertThat(INCIDENTS)
        .hasSize(1_641)
        .allSatisfy(
            incident -> {
              assertThat(incident.summary()).startsWith("SYNTHETIC: ");
              assertThat(incident.country()).isEqualTo("XA");
              assertThat(incident.sharing()).isEqualTo("CLEAR");
              assertThat(incident.sources())
                  .allSatisfy(
                      source ->
                          assertThat(source.name())
                              .startsWith("StrategyWatch synthetic generator"));
            });
  }

  @Test
  void incidents_always_lieInTheTenYearsAndOnOpenOcean() {
    assertThat(INCIDENTS)
        .allSatisfy(
            incident -> {
              assertThat(YearMonth.parse(incident.occurredOn().substring(0, 7)))
                  .isBetween(SyntheticCountry.FIRST_MONTH, SyntheticCountry.LAST_MONTH);
              assertThat(incident.location().latitude()).isBetween(-1.2, 2.8);
              assertThat(incident.location().longitude()).isBetween(-5.8, -1.8);
            });
  }

  @Test
  void numbersAndCodes_always_pass() {
    assertThat(INCIDENTS)
        .allSatisfy(
            incident -> {
              var deaths = incident.fatalities();
              assertThat(deaths.low()).isBetween(0, deaths.best());
              assertThat(deaths.high()).isGreaterThanOrEqualTo(deaths.best());
              assertThat(incident.civilianFatalities()).isBetween(0, deaths.best());
              assertThat(incident.actors())
                  .allSatisfy(
                      actor -> {
                        assertThat(actor.role()).isIn(SampleCodes.ACTOR_ROLES);
                        assertThat(actor.kind()).isIn(SampleCodes.ACTOR_KINDS);
                      });
            });
    assertThat(INCIDENTS).extracting(SyntheticIncident::externalIds).doesNotHaveDuplicates();
  }

  @Test
  void places_always_haveOnePosition() {
    // When
    Map<String, Long> positions =
        INCIDENTS.stream()
            .map(incident -> Map.entry(incident.place(), incident.location()))
            .distinct()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));

    // Then
    assertThat(positions).hasSize(120).allSatisfy((place, n) -> assertThat(n).isEqualTo(1));
  }

  @Test
  void monthlyMean_beforeAndAfter_hidesTheStepThatTheTrendReveals() {
    // When
    double before = monthlyMean(SyntheticCountry.FIRST_MONTH, SyntheticCountry.STRATEGY_START);
    double after =
        monthlyMean(SyntheticCountry.STRATEGY_START, SyntheticCountry.LAST_MONTH.plusMonths(1));
    double lastYearBefore =
        monthlyMean(SyntheticCountry.STRATEGY_START.minusYears(1), SyntheticCountry.STRATEGY_START);
    double firstYear =
        monthlyMean(SyntheticCountry.STRATEGY_START, SyntheticCountry.STRATEGY_START.plusYears(1));

    // Then
    assertThat(after / before).isCloseTo(0.99, within(0.01));
    assertThat(firstYear / lastYearBefore).isLessThan(0.75);
  }

  private static double monthlyMean(YearMonth from, YearMonth end) {
    long count =
        INCIDENTS.stream()
            .map(incident -> YearMonth.parse(incident.occurredOn().substring(0, 7)))
            .filter(month -> !month.isBefore(from) && month.isBefore(end))
            .count();
    return (double) count / from.until(end, ChronoUnit.MONTHS);
  }
}

package org.strategywatch.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.report.ReportRequests.deaths;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.incident.incident.SourceClaim;

class ContradictionsTest {

  private static final String RECORD =
      IncidentRequests.minimalWith(
          "\"fatalities\": {\"low\": 60, \"best\": 77, \"high\": 100}, \"injured\": 255");

  @ParameterizedTest
  @CsvSource({
    "77,77,77,",
    "60,,100,",
    ",70,,",
    "77,,,",
    ",,70,",
    "101,,,DEATHS_DISJOINT",
    ",,59,DEATHS_DISJOINT",
    ",120,,DEATHS_DISJOINT",
    "50,55,65,DEATHS_OUTSIDE",
    "90,110,130,DEATHS_OUTSIDE"
  })
  void of_deaths_contradictOnlyWhereBothCannotBeTrue(
      Integer low, Integer best, Integer high, String code) {
    List<Contradiction> found =
        Contradictions.of(IncidentRequests.of(RECORD), deaths(low, best, high));

    assertThat(found)
        .extracting(Contradiction::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void of_deaths_sayWhatStandsAgainstWhat() {
    assertThat(Contradictions.of(IncidentRequests.of(RECORD), deaths(101, null, null)))
        .containsExactly(
            new Contradiction("/fatalities", "DEATHS_DISJOINT", "60–100", "101 or more"));
  }

  @Test
  void of_whenTheRecordSaysNothing_nothingContradicts() {
    assertThat(Contradictions.of(IncidentRequests.of(IncidentRequests.MINIMAL), deaths(5, 6, 7)))
        .isEmpty();
    assertThat(Contradictions.of(IncidentRequests.of(RECORD), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,2024-09-17,true",
    "DAY,2024-09-18,false",
    ",2024-09-18,false",
    "DAYS,2024-09-22,true",
    "DAYS,2024-09-23,false",
    "WEEK,2024-09-11,true",
    "WEEK,2024-09-10,false",
    "MONTH,2024-09-30,true",
    "MONTH,2024-10-01,false",
    "LONGER,2024-01-01,true",
    "LONGER,2023-12-31,false"
  })
  void of_dates_countThePrecisionIn(String precision, LocalDate claimed, boolean agrees) {
    String record =
        precision == null
            ? IncidentRequests.MINIMAL
            : IncidentRequests.minimalWith("\"datePrecision\": \"" + precision + "\"");

    assertThat(
            Contradictions.of(
                IncidentRequests.of(record),
                new SourceClaim(claimed, null, null, null, null, null)))
        .hasSize(agrees ? 0 : 1);
  }

  @Test
  void of_whenTheRecordGivesARange_theRangeCounts() {
    String record =
        IncidentRequests.minimalWith("\"endedOn\": \"2024-09-19\", \"datePrecision\": \"DAYS\"");

    assertThat(
            Contradictions.of(
                IncidentRequests.of(record),
                new SourceClaim(LocalDate.of(2024, 9, 20), null, null, null, null, null)))
        .containsExactly(
            new Contradiction("/occurredOn", "OTHER_DATE", "2024-09-17–2024-09-19", "2024-09-20"));
  }

  @Test
  void of_counts_contradictWhenTheyDiffer() {
    assertThat(
            Contradictions.of(
                IncidentRequests.of(RECORD), new SourceClaim(null, null, 3, 200, null, null)))
        .containsExactly(new Contradiction("/injured", "OTHER_NUMBER", "255", "200"));
  }
}

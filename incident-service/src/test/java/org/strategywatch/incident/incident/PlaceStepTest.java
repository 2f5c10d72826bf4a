package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceStepTest {

  private static final IncidentRequest GAO = incident(16.2717, -0.0447, "EXACT", "Gao", "Ansongo");

  @ParameterizedTest
  @CsvSource({
    "GREEN, Gao, Ansongo, NEAR",
    "AMBER, Gao, Ansongo, ADMIN2",
    "AMBER_STRICT, Gao, , ADMIN1",
    "RED, , , COUNTRY",
    "PINK, , , COUNTRY"
  })
  void of_byLabel_leadsLessNearTheStricterItIs(
      String label, @Nullable String admin1, @Nullable String admin2, String precision) {
    PlaceStep step = PlaceStep.of(label);

    assertThat(step.admin1(GAO)).isEqualTo(admin1);
    assertThat(step.admin2(GAO)).isEqualTo(admin2);
    assertThat(step.precision(GAO)).isEqualTo(precision);
  }

  @Test
  void location_onTheGrid_isTheMiddleOfTheCellForEveryPlaceInIt() {
    Location expected = new Location(16.275, -0.045);

    assertThat(PlaceStep.GRID.location(GAO)).isEqualTo(expected);
    assertThat(PlaceStep.GRID.location(incident(16.2799, -0.0401, null, null, null)))
        .isEqualTo(expected);
    assertThat(PlaceStep.GRID.location(incident(90, 180, null, null, null)))
        .isEqualTo(new Location(89.995, 179.995));
    assertThat(PlaceStep.ADMIN2.location(GAO)).isNull();
  }

  @Test
  void precision_whenTheRecordOrItsNamesAreCoarser_isTheirs() {
    assertThat(PlaceStep.GRID.precision(incident(16, 0, "COUNTRY", "Gao", null)))
        .isEqualTo("COUNTRY");
    assertThat(PlaceStep.ADMIN2.precision(incident(16, 0, "EXACT", "Gao", null)))
        .isEqualTo("ADMIN1");
    assertThat(PlaceStep.ADMIN1.precision(incident(16, 0, null, null, null))).isEqualTo("COUNTRY");
  }

  private static IncidentRequest incident(
      double latitude,
      double longitude,
      @Nullable String precision,
      @Nullable String admin1,
      @Nullable String admin2) {
    StringBuilder fields =
        new StringBuilder(
            "\"location\": {\"latitude\": %s, \"longitude\": %s}".formatted(latitude, longitude));
    append(fields, "locationPrecision", precision);
    append(fields, "admin1", admin1);
    append(fields, "admin2", admin2);
    return IncidentRequests.of(IncidentRequests.minimalWith(fields.toString()));
  }

  private static void append(StringBuilder fields, String name, @Nullable String value) {
    if (value != null) {
      fields.append(", \"%s\": \"%s\"".formatted(name, value));
    }
  }
}

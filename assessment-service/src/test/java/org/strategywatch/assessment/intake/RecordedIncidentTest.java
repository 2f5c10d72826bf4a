package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedIncidentTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  /** A degree of latitude is 111.195 km: 100 km are 0.8993 degrees, from Bamako at 12.64. */
  @ParameterizedTest
  @CsvSource({
    "ML, 12.64, -8.00, EXACT, true",
    "ML, 13.539, -8.00, EXACT, true",
    "ML, 13.540, -8.00, EXACT, false",
    "ML, 12.65, -7.95, NEAR, true",
    "ML, 12.65, -7.95, ADMIN2, true",
    "ML, 16.27, -0.05, ADMIN2, false",
    "BF, 12.64, -8.00, EXACT, false",
    "ZA, -33.92, 18.42, EXACT, true",
    "ZA, -25.75, 28.19, EXACT, true",
    "ZA, -29.12, 26.21, EXACT, false"
  })
  void isNearCapital_whenThePlaceIsGoodEnough_saysWhetherItIsWithinAHundredKilometres(
      String country, double latitude, double longitude, String precision, boolean expected)
      throws JsonProcessingException {
    assertThat(
            read(
                    country,
                    "\"location\": {\"latitude\": %s, \"longitude\": %s}, \"locationPrecision\": \"%s\""
                        .formatted(latitude, longitude, precision))
                .isNearCapital())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'admin1': 'Bamako'",
        "'locationPrecision': 'EXACT'",
        "'location': {'latitude': 12.64, 'longitude': -8.0}",
        "'location': {'latitude': 12.64, 'longitude': -8.0}, 'locationPrecision': 'ADMIN1'",
        "'location': {'latitude': 12.64, 'longitude': -8.0}, 'locationPrecision': 'LINE_OR_AREA'",
        "'location': {'latitude': 12.64, 'longitude': -8.0}, 'locationPrecision': 'COUNTRY'",
        "'location': {'latitude': 12.64, 'longitude': -8.0}, 'locationPrecision': 'INTERNATIONAL'",
        "'location': {'latitude': 12.64, 'longitude': -8.0}, 'locationPrecision': 'ROUGHLY'",
        "'location': {'latitude': 12.64}, 'locationPrecision': 'EXACT'",
        "'location': {'longitude': -8.0}, 'locationPrecision': 'EXACT'"
      })
  void isNearCapital_whenThePlaceIsNotGoodEnough_isNotSaid(String place)
      throws JsonProcessingException {
    assertThat(read("ML", place.replace('\'', '"')).isNearCapital()).isNull();
  }

  @Test
  void isNearCapital_whenTheCountryHasNone_isNotSaid() throws JsonProcessingException {
    String place =
        "\"location\": {\"latitude\": 0, \"longitude\": 0}, \"locationPrecision\": \"EXACT\"";

    assertThat(read("XA", place).isNearCapital()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'organisations': [{'kind': 'INGO', 'staffAffected': 3}]}",
        "{'organisations': [{'kind': 'A_KIND_OF_LATER'}]}",
        "{'organisations': [{'kind': 'UN', 'staffAffected': 0}]}",
        "{'organisations': [], 'nationalStaff': {'killed': 0, 'injured': 1}}",
        "{'organisations': [], 'nationalStaff': {'detained': 1}}",
        "{'organisations': [], 'internationalStaff': {'kidnapped': 2}}",
        "{'organisations': [], 'internationalStaff': {'killed': 1}, 'accessConsequence': 'NONE'}",
        "{'organisations': [], 'accessConsequence': 'DELAYED'}",
        "{'organisations': [], 'accessConsequence': 'SUSPENDED'}",
        "{'accessConsequence': 'A_CONSEQUENCE_OF_LATER'}"
      })
  void isNgoAffected_whenTheRecordSaysSo_isTrue(String impact) throws JsonProcessingException {
    assertThat(read("ML", ("'ngoImpact': " + impact).replace('\'', '"')).isNgoAffected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'eventType': 'ABDUCTION'",
        "'ngoImpact': null",
        "'ngoImpact': {}",
        "'ngoImpact': {'organisations': []}",
        "'ngoImpact': {'organisations': [], 'accessConsequence': 'NONE'}",
        "'ngoImpact': {'organisations': [], 'nationalStaff': {'killed': 0, 'injured': 0}}",
        "'ngoImpact': {'organisations': [], 'internationalStaff': {}}"
      })
  void isNgoAffected_whenTheRecordDoesNotSaySo_isFalse(String rest) throws JsonProcessingException {
    assertThat(read("ML", rest.replace('\'', '"')).isNgoAffected()).isFalse();
  }

  private static RecordedIncident read(String country, String rest) throws JsonProcessingException {
    String json = "{\"country\": \"%s\", \"occurredOn\": \"2024-09-17\", %s}";
    return MAPPER.readValue(json.formatted(country, rest), RecordedIncident.class);
  }
}

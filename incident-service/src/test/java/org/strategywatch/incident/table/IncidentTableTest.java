package org.strategywatch.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.incident.IncidentResponse;

class IncidentTableTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

  private static final IncidentResponse INCIDENT =
      incident(
          """
          {"id": "0192d3a4-0000-7000-8000-000000000001",
           "externalIds": [{"scheme": "ucdp-ged", "id": "7"}],
           "occurredOn": "2024-09-17", "eventType": "BATTLE", "country": "SO", "admin1": "Ménaka",
           "location": {"latitude": 15.92, "longitude": -2.4},
           "actors": [{"name": "A|B\\\\C", "kind": "REBEL_GROUP"}, {"name": "'", "role": "TARGET"}],
           "fatalities": {"best": 5}, "civilianFatalities": 0,
           "sources": [{"name": "x", "credibility": 2},
                       {"name": "y", "claim": {"fatalities": {"high": 70}, "text": ""}}],
           "contributingFactors": ["OTHER"], "verification": "REPORTED", "sharing": "CLEAR",
           "flags": ["DEATHS_OUT_OF_ORDER"], "recordedAt": "2024-09-18T00:00:00Z",
           "updatedAt": "2024-09-19T00:00:00.000001Z", "version": 3}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "id;0192d3a4-0000-7000-8000-000000000001",
        "externalIds.id;7",
        "occurredOn;2024-09-17",
        "endedOn;",
        "location.longitude;-2.4",
        "actors.name;A\\|B\\\\C|\\'",
        "actors.role;|TARGET",
        "actors.kind;REBEL_GROUP|",
        "fatalities.low;",
        "fatalities.best;5",
        "civilianFatalities;0",
        "sources.credibility;2|",
        "sources.claim.fatalities.high;|70",
        "sources.claim.text;|'",
        "flags;DEATHS_OUT_OF_ORDER",
        "updatedAt;2024-09-19T00:00:00.000001Z",
        "version;3"
      })
  void text_ofEachKindOfField_isItsCell(String column, String cell) {
    assertThat(IncidentTable.column(column).orElseThrow().text(INCIDENT)).isEqualTo(cell);
  }

  @Test
  void put_whatTextGave_makesTheSameIncident() {
    // Given
    ObjectNode read = MAPPER.createObjectNode();

    // When
    for (Column column : IncidentTable.COLUMNS) {
      String cell = column.text(INCIDENT);
      if (cell != null) {
        column.put(read, cell);
      }
    }

    // Then
    JsonNode written = MAPPER.valueToTree(INCIDENT);
    ((ObjectNode) Objects.requireNonNull(written.at("/sources/1/claim"))).put("text", "");
    assertThat(read.toString()).isEqualTo(written.toString());
  }

  @Test
  void audience_whenNobodyIsInIt_isNotTheSameAsNone() {
    // Given
    Column audience = IncidentTable.column("audience").orElseThrow();
    IncidentResponse forNobody =
        incident(MAPPER.valueToTree(INCIDENT).toString().replaceFirst("\\{", "{\"audience\":[],"));
    ObjectNode read = MAPPER.createObjectNode();

    // When
    audience.put(read, String.valueOf(audience.text(forNobody)));

    // Then
    assertThat(read.toString()).isEqualTo("{\"audience\":[]}");
    assertThat(audience.text(INCIDENT)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "civilianFatalities, 3.0, 3",
    "civilianFatalities, about three, \"about three\"",
    "civilianFatalities, 3.5, 3.5",
    "civilianFatalities, 1E999999999, \"1E999999999\"",
    "location.latitude, -1.5E-5, -1.5E-5",
    "summary, 12, \"12\""
  })
  void put_ofWhatASpreadsheetMade_isANumberWhereOneBelongs(
      String column, String cell, String json) {
    ObjectNode read = MAPPER.createObjectNode();

    IncidentTable.column(column).orElseThrow().put(read, cell);

    assertThat(read.toString()).contains(":" + json + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "''", "'=1", "''=1", "=1+1", "+1", "-x", "@x", "\tx", "\rx", "a=1", "'a"})
  void undo_ofAGuardedText_isTheText(String text) {
    assertThat(FormulaGuard.undo(FormulaGuard.guard(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-x", "@x", "\tx", "\rx", "\nx", "\uFF1D1"})
  void guard_ofWhatASpreadsheetWouldRun_putsAnApostropheBefore(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ménaka", "'a", "a=1", " =1"})
  void guard_ofOtherTexts_leavesThem(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
  }

  private static IncidentResponse incident(String json) {
    try {
      return MAPPER.readValue(json, IncidentResponse.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

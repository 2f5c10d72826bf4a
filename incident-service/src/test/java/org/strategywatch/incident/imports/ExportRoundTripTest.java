package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as an export comes back as a native import and changes nothing. */
@QuarkusTest
class ExportRoundTripTest {

  private static final String NATIVE = "format=native";

  /** Awkward on purpose: formulas, bars, quotes, line breaks, values that lack in one of two. */
  private static final String ROWS =
      """
      {"externalIds": [{"scheme": "trip", "id": "1"}], "occurredOn": "2021-02-03", "endedOn": "2021-02-05", "datePrecision": "DAYS", "eventType": "BATTLE", "subEventType": "ARMED_CLASH", "country": "XR", "admin1": "=1+1", "admin2": "'quoted", "place": " Town, \\"old\\" part ", "location": {"latitude": -1.25, "longitude": 2.5}, "locationPrecision": "EXACT", "actors": [{"name": "Front | Wing", "role": "SIDE_A"}, {"name": "Army\\\\Unit", "kind": "STATE_FORCES"}], "fatalities": {"low": 1, "high": 3}, "injured": 0, "summary": "-line one\\nline two", "sources": [{"name": "Post", "url": "https://example.org/a?b=c", "publishedOn": "2021-02-06", "reliability": "B", "credibility": 2, "claim": {"fatalities": {"best": 2}, "text": "two; or three"}}, {"name": "Radio"}], "contributingFactors": ["OTHER"], "sharing": "CLEAR", "licence": "OPEN"}
      {"externalIds": [{"scheme": "trip", "id": "2"}], "occurredOn": "2021-03-04", "eventType": "THREAT", "country": "XR", "sharing": "GREEN"}
      """;

  @BeforeEach
  void importTheRows() {
    assertThat(run(NATIVE, ROWS).getString("state")).isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/x-ndjson", "application/geo+json"})
  void start_whenAnExportComesBack_changesNothing(String type) {
    // When
    JsonPath run = run(NATIVE, export(type));

    // Then
    assertThat(rejections(run).getList("items.message")).isEmpty();
    assertThat(rows(run)).containsExactly(2, 0, 0, 2, 0);
    assertThat(run.getList("warnings")).isEmpty();
  }

  @Test
  void start_whenATableWasCorrected_takesTheCorrection() {
    // When
    JsonPath run = run(NATIVE, export("text/csv").replace("line two", "line 2"));
    JsonPath back = run(NATIVE, ROWS);

    // Then
    assertThat(rows(run)).containsExactly(2, 0, 1, 1, 0);
    assertThat(rows(back)).containsExactly(2, 0, 1, 1, 0);
  }

  @Test
  void start_whenATableIsWrong_saysWhatIsWrongRowByRow() {
    // When
    JsonPath run =
        run(
            NATIVE,
            """
            externalIds.scheme,externalIds.id,occurredOn,eventType,country,injured,actors.name,actors.role,mood
            trip,3,2021-02-30,THREAT,XR,,,,
            trip,4,2021-02-03,DANCE,XR,,,,
            trip,5,2021-02-03,THREAT,XR,many,,,
            trip,6,2021-02-03,THREAT
            ,,2021-02-03,THREAT,XR,,,,
            trip,7,2021-02-03,THREAT,XQ,2,A|B,SIDE_A|,calm
            """);

    // Then
    assertThat(rows(run)).containsExactly(6, 1, 0, 0, 5);
    assertThat(run.getList("warnings"))
        .isEqualTo(List.of("The column 'mood' is not known and was not read"));
    assertThat(rejections(run).getList("items.line")).isEqualTo(List.of(2, 3, 4, 5, 6));
    assertThat(rejections(run).getString("items[2].message")).contains("injured");
    assertThat(rejections(run).getString("items[3].code")).isEqualTo("WRONG_NUMBER_OF_VALUES");
    assertThat(rejections(run).getString("items[4].code")).isEqualTo("NO_IDENTITY");
  }

  private static String export(String type) {
    return OPERATOR.request().header("Accept", type).get("/v1/incidents?country=XR").asString();
  }
}

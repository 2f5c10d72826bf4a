package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** A file that comes back into an empty database makes the same file again. */
@QuarkusTest
class RoundTripTest {

  private static final String COUNTRY = "QW";

  @ParameterizedTest
  @ValueSource(strings = {NdjsonFormat.MEDIA_TYPE})
  void file_whenImportedAgain_makesTheSameFile(String mediaType) {
    // Given
    record(
        """
        "externalIds": [{"scheme": "ucdp-ged", "id": "round-trip"}], "sharing": "CLEAR",
        "licence": "ATTRIBUTION", "location": {"latitude": -1.5, "longitude": -2.25},
        "summary": "=cmd, \\"quoted\\"\\r\\nsecond line ", "place": "'", "target": "",
        "actors": [{"name": "A|B\\\\C"}, {"name": "-", "kind": "REBEL_GROUP"}],
        "fatalities": {"best": 5}, "civilianFatalities": 0,
        "sources": [{"name": "x", "publishedOn": "2022-01-11", "reliability": "B"},
                    {"name": "y", "claim": {"fatalities": {"high": 70}, "text": ""}}]
        """);
    record("\"sharing\": \"RED\", \"audience\": []");
    String exported = export(mediaType);
    assertThat(exported).contains("round-trip");
    SeededIncidents.remove(COUNTRY);
    assertThat(export(mediaType)).doesNotContain("round-trip");

    // When
    JsonPath run = Imports.run("format=native", exported);

    // Then
    assertThat(run.getInt("rows.created")).isEqualTo(2);
    assertThat(run.getInt("rows.rejected")).isZero();
    assertThat(content(export(mediaType))).isEqualTo(content(exported));
    SeededIncidents.remove(COUNTRY);
  }

  /** Our ids, and when something was recorded, are the business of each database. */
  private static String content(String file) {
    return file.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "").replaceAll("[0-9a-f-]{36}", "");
  }

  private static String export(String mediaType) {
    return TestCaller.with(Roles.REPORTER)
        .of("operator-partner")
        .request()
        .accept(mediaType)
        .get("/v1/incidents?sort=occurredOn&country=" + COUNTRY)
        .asString();
  }

  private static void record(String fields) {
    TestCaller.with(Roles.REPORTER)
        .of("operator-partner")
        .request()
        .contentType(ContentType.JSON)
        .body(
            "{\"occurredOn\": \"2022-01-10\", \"eventType\": \"BATTLE\", \"country\": \"%s\", %s}"
                .formatted(COUNTRY, fields))
        .post("/v1/incidents")
        .then()
        .statusCode(201);
  }
}

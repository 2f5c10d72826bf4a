package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.incident.place.Places.OPERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** P-codes stand wherever the coded names do, and nowhere else. */
@QuarkusTest
class UnitPcodesTest {

  private static final String LIST = "/v1/incidents?sort=occurredOn&country=GS";

  private static String coded = "";
  private static String strict = "";

  @BeforeEach
  void recordOnce() {
    if (coded.isEmpty()) {
      Places.importTable(
              """
              Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
              SGS,1,GS01,Northern Bays,SGS,2020-01-01
              SGS,2,GS0101,Cold Harbour,GS01,2020-01-01
              """)
          .then()
          .statusCode(200);
      coded = record("2024-01-01", "Northern Báys", "Cold Harbor", "\"sharing\": \"CLEAR\"");
      record("2024-01-02", "Nowhere at all", "", "\"sharing\": \"CLEAR\"");
      strict =
          record(
              "2024-01-03",
              "Northern Bays",
              "Cold Harbour",
              "\"sharing\": \"AMBER_STRICT\", \"operationalSharing\": \"GREEN\"");
    }
  }

  @Test
  void list_whenNamesMeanUnits_hasTheirPcodes() {
    JsonPath list = OPERATOR.request().get(LIST).jsonPath();

    assertThat(list.getList("items.admin1")).startsWith("Northern Báys", "Nowhere at all");
    assertThat(list.getList("items.admin1Pcode")).isEqualTo(Arrays.asList("GS01", null, "GS01"));
    assertThat(list.getList("items.admin2Pcode"))
        .isEqualTo(Arrays.asList("GS0101", null, "GS0101"));
  }

  @Test
  void read_whenAnOutlineNamesLess_hasNoMorePcodesThanNames() {
    TestCaller.with(Roles.READER)
        .cleared(SharingLabel.GREEN)
        .request()
        .get(strict)
        .then()
        .body("view", equalTo("OPERATIONAL"))
        .body("admin1", equalTo("Northern Bays"))
        .body("admin1Pcode", equalTo("GS01"))
        .body("admin2", nullValue())
        .body("admin2Pcode", nullValue());
  }

  @Test
  void read_whenTheGazetteerLearns_hasAnotherTagAndTheSameVersion() {
    // Given
    String other = record("2025-01-01", "Far Side", "", "\"sharing\": \"CLEAR\"");
    String before = OPERATOR.request().get(other).header("ETag");
    assertThat(before).isEqualTo("\"1\"");

    // When
    OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Far Side\"}")
        .post("/v1/places/GS01/names")
        .then()
        .statusCode(200);

    // Then
    String tag =
        OPERATOR
            .request()
            .header("If-None-Match", before)
            .get(other)
            .then()
            .statusCode(200)
            .body("admin1Pcode", equalTo("GS01"))
            .extract()
            .header("ETag");
    assertThat(tag).matches("\"1-[0-9a-f]{8}\"");
    OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"reason\": \"Recorded for a test\"}")
        .post(other + "/retraction")
        .then()
        .statusCode(200);
  }

  @Test
  void exports_haveThePcodesAndImportsDoNotReadThem() {
    // Given
    String query = LIST + "&admin1=GS01&admin2=GS0101";

    // When
    String csv = export("text/csv", query + "&hxl=true");
    String json = export("application/x-ndjson", query);
    JsonPath layer = JsonPath.from(export("application/geo+json", query));

    // Then
    List<String> rows = csv.lines().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).endsWith(",admin1Pcode,admin2Pcode,attribution");
    assertThat(rows.get(1)).endsWith(",#adm1+code,#adm2+code,#meta+attribution");
    assertThat(rows.get(2)).endsWith(",GS01,GS0101,");
    assertThat(json.lines()).allMatch(line -> line.contains("\"admin2Pcode\":\"GS0101\""));
    assertThat(layer.getString("features[0].properties.admin1Pcode")).isEqualTo("GS01");

    // And a P-code that came back with a row says nothing
    JsonPath run = Imports.run("format=native", csv.replace("GS0101", "GS9999"));
    assertThat(Imports.rows(run)).containsExactly(2, 0, 0, 2, 0);
    assertThat(run.getList("warnings")).isEmpty();
    String page = OPERATOR.request().get(LIST).asString();
    assertThat(Imports.run("format=native", page).getInt("rows.rejected")).isZero();
  }

  private static String export(String mediaType, String query) {
    return OPERATOR.request().accept(mediaType).get(query).then().extract().asString();
  }

  private static String record(String day, String admin1, String admin2, String fields) {
    return OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"occurredOn": "%s", "eventType": "THREAT", "country": "GS", "admin1": "%s", %s %s}
            """
                .formatted(
                    day, admin1, admin2.isEmpty() ? "" : "\"admin2\": \"" + admin2 + "\",", fields))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }
}

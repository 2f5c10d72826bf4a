package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;
import static org.strategywatch.incident.imports.Imports.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class ImportResourceTest {

  private static final String UCDP = "format=ucdp-ged";
  private static final String NATIVE = "format=native";

  @Test
  void start_whenTheSameFileComesAgain_changesNothing() {
    // Given
    String file = UcdpTestRows.HEADER + UcdpTestRows.row(900_001) + UcdpTestRows.row(900_002);

    // When
    JsonPath first = run(UCDP, file);
    JsonPath second = run(UCDP, file);

    // Then
    assertThat(first.getString("state")).isEqualTo("completed");
    assertThat(rows(first)).containsExactly(2, 2, 0, 0, 0);
    assertThat(rows(second)).containsExactly(2, 0, 0, 2, 0);
    assertThat(first.getString("finishedAt")).isNotNull();
  }

  @Test
  void start_whenARowHasChanged_makesAVersion() {
    // Given
    run(UCDP, UcdpTestRows.HEADER + UcdpTestRows.row(900_011));

    // When
    JsonPath second =
        run(UCDP, UcdpTestRows.HEADER + UcdpTestRows.row(900_011, 1, "2020-05-01", "9,9,9"));

    // Then
    assertThat(rows(second)).containsExactly(1, 0, 1, 0, 0);
    Map<String, Object> incident = find("900011");
    assertThat(incident.get("version")).isEqualTo(2);
    OPERATOR
        .request()
        .get("/v1/incidents/" + incident.get("id") + "/history")
        .then()
        .body("items[0].changed", equalTo(List.of("fatalities")))
        .body("items[0].reason", equalTo("import " + second.getString("id")))
        .body("items[1].incident.fatalities.best", equalTo(2));
  }

  @Test
  void start_whenSomebodyCorrectedTheIncident_theCorrectionOutlivesTheSameFile() {
    // Given
    String file = UcdpTestRows.HEADER + UcdpTestRows.row(900_021);
    run(UCDP, file);
    String id = String.valueOf(find("900021").get("id"));
    OPERATOR
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"place\": \"Corrected Town\", \"sharing\": \"AMBER\"}")
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);

    // When
    JsonPath again = run(UCDP, file);
    JsonPath changed = run(UCDP, file.replace("2,3,1", "8,8,8"));

    // Then
    assertThat(rows(again)).containsExactly(1, 0, 0, 1, 0);
    assertThat(rows(changed)).containsExactly(1, 0, 1, 0, 0);
    assertThat(find("900021")).containsEntry("sharing", "AMBER").containsEntry("version", 3);
  }

  @Test
  void start_whenTheIncidentIsHiddenFromTheImporter_leavesItAndMakesAnother() {
    // Given
    String file = UcdpTestRows.HEADER + UcdpTestRows.row(900_026);
    run(UCDP, file);
    String id = String.valueOf(find("900026").get("id"));
    OPERATOR
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"sharing\": \"RED\"}")
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
    TestCaller clearedForLess = OPERATOR.named("another operator").cleared(SharingLabel.AMBER);

    // When
    String location =
        clearedForLess
            .request()
            .contentType("text/csv")
            .body(file.replace("2,3,1", "7,7,7"))
            .post("/v1/imports?" + UCDP)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");

    // Then
    assertThat(rows(Imports.awaitEnd(location))).containsExactly(1, 1, 0, 0, 0);
    clearedForLess.request().get("/v1/incidents/" + id).then().statusCode(404);
    OPERATOR
        .request()
        .get("/v1/incidents/" + id)
        .then()
        .body("version", equalTo(2))
        .body("fatalities.best", equalTo(2));

    // And the one who sees it brings it up to date with the same row
    assertThat(rows(run(UCDP, file.replace("2,3,1", "7,7,7")))).containsExactly(1, 0, 1, 0, 0);
  }

  @Test
  void start_whenTheKeyComesTwiceInAFile_theLastRowCounts() {
    // When
    JsonPath run =
        run(
            UCDP,
            UcdpTestRows.HEADER
                + UcdpTestRows.row(900_031)
                + UcdpTestRows.row(900_031, 1, "2020-05-01", "7,7,7"));

    // Then
    assertThat(rows(run)).containsExactly(2, 1, 1, 0, 0);
    assertThat(find("900031")).containsEntry("version", 2);
  }

  @Test
  void start_whenStartedTwiceAtOnce_storesEachIncidentOnce() {
    // Given
    StringBuilder file = new StringBuilder(UcdpTestRows.HEADER);
    for (int i = 0; i < 300; i++) {
      file.append(UcdpTestRows.row(910_000 + i));
    }

    // When
    Response first = send(UCDP, file.toString().getBytes(UTF_8));
    Response second = send(UCDP, file.toString().getBytes(UTF_8));
    JsonPath one = Imports.awaitEnd(first.header("Location"));
    JsonPath other = Imports.awaitEnd(second.header("Location"));

    // Then
    assertThat(one.getString("state")).isEqualTo("completed");
    assertThat(other.getString("state")).isEqualTo("completed");
    assertThat(one.getInt("rows.created") + other.getInt("rows.created")).isEqualTo(300);
    assertThat(one.getInt("rows.unchanged") + other.getInt("rows.unchanged")).isEqualTo(300);
  }

  @Test
  void start_whenTheKeyIsRepeated_answersWithTheFirstImport() {
    // Given
    String key = UUID.randomUUID().toString();
    byte[] file = (UcdpTestRows.HEADER + UcdpTestRows.row(900_041)).getBytes(UTF_8);

    // When
    Response first = sendWithKey(key, file);
    Response second = sendWithKey(key, file);
    Response other =
        sendWithKey(key, (UcdpTestRows.HEADER + UcdpTestRows.row(900_042)).getBytes(UTF_8));

    // Then
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Imports.awaitEnd(first.header("Location")).getString("state"))
        .isEqualTo("completed");
  }

  @Test
  void start_whenRowsAreBad_rejectsThemOneByOne() {
    // Given
    String file =
        UcdpTestRows.HEADER
            + UcdpTestRows.row(900_051)
            + UcdpTestRows.row(900_052).replace("2020-05-01", "2020-02-30")
            + UcdpTestRows.row(900_053).replace("12.5", "95.0")
            + UcdpTestRows.row(900_054, 7, "2020-05-01", "1,1,1")
            + UcdpTestRows.row(900_055).replace("KEN", "QQQ")
            + "900056,too,short\n"
            + UcdpTestRows.row(900_057).replace("Town", "\"never closed")
            + UcdpTestRows.row(900_058, 1, "2020-05-01", "6,4,6")
            + UcdpTestRows.row(900_059).replace("A headline", "x".repeat(10 << 20))
            + UcdpTestRows.row(900_060).replace("2,3,1", "many,3,1");

    // When
    JsonPath run = run(UCDP, file);

    // Then
    assertThat(rows(run)).containsExactly(10, 2, 0, 0, 8);
    JsonPath rejections = rejections(run);
    assertThat(rejections.getList("items.line")).isEqualTo(List.of(3, 4, 5, 6, 7, 8, 10, 11));
    assertThat(rejections.getList("items.code"))
        .isEqualTo(
            List.of(
                "INVALID_VALUE",
                "INVALID_VALUE",
                "UNKNOWN_CODE",
                "UNKNOWN_COUNTRY",
                "WRONG_NUMBER_OF_VALUES",
                "UNCLOSED_QUOTE",
                "ROW_TOO_LONG",
                "INVALID_VALUE"));
    assertThat(rejections.getString("items[0].message"))
        .contains("date_start")
        .contains("2020-02-30");
    assertThat(rejections.getString("items[4].row")).isEqualTo("900056,too,short");
    assertThat(rejections.getBoolean("items[6].cut")).isTrue();
    assertThat(find("900058").get("flags")).isEqualTo(List.of("DEATHS_OUT_OF_ORDER"));
    assertThat(find("900058").get("fatalities")).isEqualTo(Map.of("low", 6, "best", 6, "high", 4));
  }

  @Test
  void rejections_whenPaged_givesEachOnce() {
    // Given
    StringBuilder file = new StringBuilder(UcdpTestRows.HEADER);
    file.append("1,too,short\n".repeat(5));
    String path = "/v1/imports/" + run(UCDP, file.toString()).getString("id") + "/rejections";

    // When
    JsonPath first = OPERATOR.request().get(path + "?limit=3").jsonPath();
    JsonPath second =
        OPERATOR
            .request()
            .get(path + "?limit=3&cursor=" + first.getString("nextCursor"))
            .jsonPath();

    // Then
    assertThat(first.getList("items.line")).isEqualTo(List.of(2, 3, 4));
    assertThat(second.getList("items.line")).isEqualTo(List.of(5, 6));
    assertThat(second.getString("nextCursor")).isNull();
    OPERATOR.request().get(path + "?cursor=x").then().statusCode(400);
  }

  @Test
  void start_whenColumnsAreUnknown_warns() {
    // When
    JsonPath run =
        run(
            UCDP,
            UcdpTestRows.HEADER.replace("id,", "id,mood,")
                + UcdpTestRows.row(900_061).replaceFirst(",", ",gloomy,"));

    // Then
    assertThat(rows(run)).containsExactly(1, 1, 0, 0, 0);
    assertThat(run.getList("warnings", String.class))
        .containsExactly("The column 'mood' is not known and was not read");
  }

  @Test
  void start_whenTheHeaderIsWrong_failsAndNamesTheColumns() {
    JsonPath run = run(UCDP, "a,b,c\n1,2,3\n");

    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("type_of_violence").contains("date_start");
    assertThat(rows(run)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void start_whenNotUtf8_failsBeforeAnythingIsStored() {
    // Given
    String file =
        UcdpTestRows.HEADER
            + UcdpTestRows.row(900_071)
            + UcdpTestRows.row(900_072).replace("Town", "Ménaka");

    // When
    JsonPath run = run(UCDP, file.getBytes(ISO_8859_1));

    // Then
    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("Line 3").contains("0xE9").contains("UTF-8");
    assertThat(rows(run)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void start_whenGzip_readsItAndWhenCutOffFails() throws IOException {
    // Given
    byte[] zipped = gzip(UcdpTestRows.HEADER + UcdpTestRows.row(900_081));

    // When
    JsonPath whole = run(UCDP, zipped);
    JsonPath cut = run(UCDP, Arrays.copyOf(zipped, zipped.length - 10));

    // Then
    assertThat(rows(whole)).containsExactly(1, 1, 0, 0, 0);
    assertThat(cut.getString("state")).isEqualTo("failed");
    assertThat(cut.getString("failure")).contains("cut off");
  }

  @Test
  void start_whenEmpty_is400() {
    send(UCDP, new byte[0]).then().statusCode(400).body("code", equalTo("IMPORT_FILE_EMPTY"));
  }

  @Test
  void start_whenTheFormatIsUnknownOrMissing_namesTheParameter() {
    send("format=xlsx", new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("format"));
    send("sharing=RED", new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("format"));
    send(UCDP + "&sharing=PINK", new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("sharing"));
  }

  @Test
  void start_whenTheMediaTypeIsNotTaken_is415() {
    OPERATOR
        .request()
        .contentType("application/xml")
        .body("<x/>")
        .post("/v1/imports?" + UCDP)
        .then()
        .statusCode(415);
  }

  @Test
  void read_whenThereIsNone_is404() {
    OPERATOR
        .request()
        .get("/v1/imports/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("IMPORT_NOT_FOUND"));
    OPERATOR
        .request()
        .get("/v1/imports/" + UUID.randomUUID() + "/rejections")
        .then()
        .statusCode(404);
  }

  @Test
  void startNative_whenLinesAreMixed_takesTheGoodOnes() {
    // Given
    String line =
        "{\"externalIds\": [{\"scheme\": \"n\", \"id\": \"%s\"}], \"occurredOn\": \"2021-01-01\","
            + " \"eventType\": \"THREAT\", \"country\": \"XN\"%s}%n";
    String file =
        line.formatted("1", "")
            + line.formatted(
                "2", ", \"fatalities\": {\"low\": 5, \"best\": 1}, \"sharing\": \"CLEAR\"")
            + line.formatted("3", ", \"foo\": 1")
            + line.formatted("4", ", \"eventType\": \"RIOT\"")
            + "{broken\n"
            + "[1]\n"
            + "{\"occurredOn\": \"2021-01-01\", \"eventType\": \"THREAT\", \"country\": \"XN\"}\n"
            + line.formatted("5", ", \"verification\": \"SURE\"");

    // When
    JsonPath run = run(NATIVE, file);

    // Then
    assertThat(rows(run)).containsExactly(8, 2, 0, 0, 6);
    assertThat(rejections(run).getList("items.code"))
        .isEqualTo(
            List.of(
                "UNKNOWN_FIELD",
                "MALFORMED_JSON",
                "MALFORMED_JSON",
                "WRONG_TYPE",
                "NO_IDENTITY",
                "UNKNOWN_CODE"));
    List<Map<String, Object>> stored = list("XN");
    assertThat(stored).extracting(i -> i.get("sharing")).containsExactlyInAnyOrder("RED", "CLEAR");
    assertThat(stored)
        .filteredOn(i -> "CLEAR".equals(i.get("sharing")))
        .extracting(i -> i.get("flags"))
        .containsExactly(List.of("DEATHS_OUT_OF_ORDER"));
  }

  @Test
  void startNative_whenOurOwnExportComesBack_changesNothing() {
    // Given
    OPERATOR
        .request()
        .contentType("application/json")
        .body("{\"occurredOn\": \"2021-01-01\", \"eventType\": \"THREAT\", \"country\": \"XO\"}")
        .post("/v1/incidents")
        .then()
        .statusCode(201);
    String export = OPERATOR.request().get("/v1/incidents?country=XO").asString();
    String line = export.substring("{\"items\":[".length(), export.length() - "]}".length());

    // When
    JsonPath unchanged = run(NATIVE, line + "\n");
    JsonPath changed = run(NATIVE, line.replace("THREAT", "RIOT") + "\n");

    // Then
    assertThat(rows(unchanged)).containsExactly(1, 0, 0, 1, 0);
    assertThat(rows(changed)).containsExactly(1, 0, 1, 0, 0);
    assertThat(list("XO")).hasSize(1);
  }

  @Test
  void startNative_whenNotNdjson_fails() {
    JsonPath run = run(NATIVE, "a plain text\n");

    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("NDJSON");
  }

  private static Map<String, Object> find(String externalId) {
    return list("KE").stream()
        .filter(
            i ->
                List.of(Map.of("scheme", "ucdp-ged", "id", externalId))
                    .equals(i.get("externalIds")))
        .findAny()
        .orElseThrow();
  }

  private static List<Map<String, Object>> list(String country) {
    return OPERATOR
        .request()
        .get("/v1/incidents?limit=500&from=2020-01-01&to=2021-12-31&country=" + country)
        .jsonPath()
        .getList("items");
  }

  private static Response sendWithKey(String key, byte[] file) {
    return OPERATOR
        .request()
        .contentType("application/octet-stream")
        .header("Idempotency-Key", key)
        .body(file)
        .post("/v1/imports?" + UCDP);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}

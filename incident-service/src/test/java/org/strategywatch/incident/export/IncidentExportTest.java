package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IncidentExportTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final String COUNTRY = "XE";

  private static boolean recorded;

  @BeforeEach
  void recordOnce() {
    if (!recorded) {
      record(
          "2022-01-10",
          """
          "externalIds": [{"scheme": "ucdp-ged", "id": "export-1"}], "sharing": "CLEAR",
          "licence": "ATTRIBUTION", "location": {"latitude": -1.5, "longitude": -2.25},
          "summary": "=cmd, \\"quoted\\"", "actors": [{"name": "A"}, {"name": "B", "role": "TARGET"}]
          """);
      record(
          "2022-01-11",
          """
          "sharing": "GREEN", "licence": "SHARE_ALIKE", "summary": "Two\\nlines",
          "sources": [{"name": "Agence Test"}]
          """);
      record("2022-01-12", "\"sharing\": \"RED\", \"summary\": \"For few\"");
      record("2022-01-13", "\"sharing\": \"CLEAR\", \"licence\": \"NO_RAW_REDISTRIBUTION\"");
      recorded = true;
    }
  }

  @Test
  void csv_ofASelection_hasARowForEachWithWhomToName() {
    // When
    Response file = export(READER, "text/csv", "sort=occurredOn");

    // Then
    assertThat(file.contentType()).startsWith("text/csv");
    assertThat(file.header("Content-Disposition"))
        .matches("attachment; filename=\"incidents-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(file.header("Link")).isEqualTo("</v1/codelists/licence>; rel=\"license\"");
    List<String> rows = List.of(file.asString().split("\r\n"));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0))
        .startsWith("id,externalIds.scheme,externalIds.id,occurredOn,endedOn,")
        .endsWith(",updatedAt,mergedInto,version,admin1Pcode,admin2Pcode,attribution");
    assertThat(rows.get(1))
        .contains(",ucdp-ged,export-1,2022-01-10,")
        .contains(",-1.5,-2.25,")
        .contains(",A|B,|TARGET,,")
        .contains(",\"'=cmd, \"\"quoted\"\"\",")
        .contains(",ATTRIBUTION,")
        .contains(",\"Uppsala Conflict Data Program (UCDP) Georeferenced Event Dataset; ");
    assertThat(rows.get(2)).contains("\"Two\nlines\"").endsWith(",Agence Test");
    assertThat(rows.get(3)).contains("For few").endsWith(",1,,,");
  }

  @Test
  void csv_withHxl_hasTagsInTheSecondRow() {
    List<String> rows = List.of(export(READER, "text/csv", "hxl=true").asString().split("\r\n"));

    assertThat(rows).hasSize(5);
    assertThat(rows.get(1))
        .startsWith("#event+id,,#event+id+external,#date+start,#date+end,")
        .endsWith("#meta+version,#adm1+code,#adm2+code,#meta+attribution");
  }

  @Test
  void ndjson_ofASelection_hasTheApisFields() {
    List<String> lines =
        export(READER, "application/x-ndjson", "sort=occurredOn").asString().lines().toList();

    assertThat(lines).hasSize(3);
    JsonPath first = JsonPath.from(lines.getFirst());
    assertThat(first.getString("summary")).isEqualTo("=cmd, \"quoted\"");
    assertThat(first.getString("actors[1].role")).isEqualTo("TARGET");
    assertThat(first.getString("attribution")).startsWith("Uppsala Conflict Data Program");
    assertThat(JsonPath.from(lines.get(2)).getString("attribution")).isNull();
  }

  @Test
  void geojson_ofASelection_isAMapLayer() {
    JsonPath layer =
        JsonPath.from(export(READER, "application/geo+json", "sort=occurredOn").asString());

    assertThat(layer.getString("type")).isEqualTo("FeatureCollection");
    assertThat(layer.getList("features")).hasSize(3);
    assertThat(layer.getList("features[0].geometry.coordinates", Float.class))
        .containsExactly(-2.25f, -1.5f);
    assertThat(layer.getString("features[0].properties.'actors.name'")).isEqualTo("A|B");
    assertThat(layer.getInt("features[0].properties.version")).isEqualTo(1);
    assertThat(layer.getString("features[0].properties.summary")).startsWith("=cmd");
    assertThat((Object) layer.get("features[1].geometry")).isNull();
    assertThat(layer.getList("licences")).containsExactly("ATTRIBUTION", "INTERNAL", "SHARE_ALIKE");
    assertThat(layer.getList("attribution", String.class))
        .hasSize(2)
        .contains("Agence Test")
        .anyMatch(line -> line.startsWith("Uppsala"));
  }

  @Test
  void xlsx_ofASelection_hasRowsAndASheetOfLicences(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("incidents.xlsx");
    Files.write(file, export(READER, XlsxFormat.MEDIA_TYPE, "sort=occurredOn").asByteArray());

    try (ZipFile workbook = new ZipFile(file.toFile())) {
      String incidents = entry(workbook, "xl/worksheets/sheet1.xml");
      assertThat(incidents)
          .contains("<t>externalIds.scheme</t>")
          .contains("<t>&apos;=cmd, &quot;quoted&quot;</t>")
          .contains("<v>-2.25</v>")
          .doesNotContain("<f>");
      assertThat(incidents.split("<row ")).hasSize(5);
      assertThat(entry(workbook, "xl/worksheets/sheet2.xml"))
          .contains("<t>SHARE_ALIKE</t>")
          .contains("<t>Agence Test</t>");
    }
  }

  private static String entry(ZipFile zip, String name) throws IOException {
    try (InputStream entry = zip.getInputStream(zip.getEntry(name))) {
      return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"CLEAR, 1", "GREEN, 2", "AMBER_STRICT, 2", "RED, 3"})
  void export_byClearance_givesWhatTheCallerMaySee(SharingLabel clearance, int count) {
    String lines =
        export(READER.cleared(clearance), "application/x-ndjson", "sort=occurredOn").asString();

    assertThat(lines.lines()).hasSize(count);
  }

  @Test
  void export_ofARowThatMayNotBePassedOn_leavesItOut() {
    assertThat(export(READER, "text/csv", "from=2022-01-13").asString().split("\r\n")).hasSize(1);
    assertThat(export(READER, "application/x-ndjson", "from=2022-01-13").asString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "application/json", "text/csv;q=0.5, */*"})
  void list_whenJsonWillDo_isJson(String accept) {
    assertThat(export(READER, accept, "limit=1").contentType()).startsWith("application/json");
  }

  @ParameterizedTest
  @CsvSource({"country=Mali, country", "limit=5, limit", "hxl=yes, hxl", "sort=place, sort"})
  void csv_whenAParameterIsWrong_isAProblemDocument(String query, String parameter) {
    READER
        .request()
        .accept("text/csv")
        .get("/v1/incidents?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void csv_asHead_hasNoBody() {
    READER
        .request()
        .accept("text/csv")
        .head("/v1/incidents?country=" + COUNTRY)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(equalTo(""));
  }

  private static Response export(TestCaller caller, String type, String query) {
    Response file =
        caller.request().accept(type).get("/v1/incidents?country=" + COUNTRY + "&" + query);
    assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
    return file;
  }

  private static void record(String day, String fields) {
    TestCaller.with(Roles.REPORTER)
        .request()
        .contentType(ContentType.JSON)
        .body(
            "{\"occurredOn\": \"%s\", \"eventType\": \"BATTLE\", \"country\": \"%s\", %s}"
                .formatted(day, COUNTRY, fields))
        .post("/v1/incidents")
        .then()
        .statusCode(201);
  }
}

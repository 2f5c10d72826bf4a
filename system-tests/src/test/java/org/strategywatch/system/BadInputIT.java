package org.strategywatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user gets wrong is answered in words that name it, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  private static final String HEADER =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
          + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
          + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,source_original,where_prec,where_coordinates,"
          + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,iso3,"
          + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
          + "deaths_civilians,deaths_unknown,best,high,low\n";

  private RunningSuite suite;

  @BeforeAll
  void start(@TempDir(cleanup = CleanupMode.NEVER) Path data) {
    suite = RunningSuite.start(data, "--no-sample");
  }

  @AfterAll
  void stop() {
    suite.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour=red                 | colour",
        "country=Mali               | country",
        "from=2024-02-30            | from",
        "bbox=1,2,3                 | bbox",
        "bbox=-200,0,10,10          | bbox",
        "eventType=WAR              | eventType",
        "limit=0                    | limit",
        "cursor=nonsense            | cursor",
        "sort=colour                | sort",
      })
  void list_whenAParameterIsWrong_namesIt(String query, String parameter) {
    suite
        .as("reader")
        .get("/v1/incidents?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", hasItem(parameter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"colour\":1                                                     | /colour",
        "\"country\":\"Mali\"                                             | /country",
        "\"occurredOn\":\"2024-02-30\"                                    | /occurredOn",
        "\"eventType\":\"WAR\"                                            | /eventType",
        "\"location\":{\"latitude\":91,\"longitude\":0}                   | /location/latitude",
        "\"fatalities\":{\"low\":5,\"best\":3,\"high\":4}                 | /fatalities",
        "\"sharing\":\"SECRET\"                                           | /sharing",
      })
  void record_whenAFieldIsWrong_namesItAndKeepsNothing(String field, String pointer) {
    String name = field.substring(1, field.indexOf('"', 1));
    Map<String, String> valid =
        Map.of(
            "occurredOn", "\"2024-09-17\"",
            "datePrecision", "\"DAY\"",
            "eventType", "\"BATTLE\"",
            "country", "\"ML\"",
            "sharing", "\"CLEAR\"");
    String body =
        "{"
            + valid.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(","))
            + ","
            + field
            + "}";
    String answer =
        suite
            .as("reporter")
            .contentType("application/json")
            .body(body)
            .post("/v1/incidents")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .asString();
    assertThat(JsonPath.from(answer).getList("errors.pointer", String.class))
        .as(answer)
        .anyMatch(found -> found.startsWith(pointer));
    suite
        .as("reader")
        .get("/v1/incidents?country=ML&to=2024-12-31&from=2024-01-01")
        .then()
        .body("items", empty());
  }

  private static org.hamcrest.Matcher<java.util.Collection<?>> empty() {
    return org.hamcrest.Matchers.empty();
  }

  @Test
  void import_whenFormatIsUnknown_isRefused() {
    upload("shapefile", "x".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("format"));
  }

  @Test
  void import_ofNothing_ofNoise_ofHalfAnArchive_failsWithAReason() throws IOException {
    byte[] archive = gzip(HEADER + row(1));
    for (byte[] body :
        List.of(
            new byte[0],
            "\u0000\u0001 this is no table".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(archive, archive.length / 2))) {
      Response answer = upload("ucdp-ged", body);
      if (answer.statusCode() == 202) {
        JsonPath ended = awaitEnd(answer.header("Location"));
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("failed");
        assertThat(ended.getInt("rows.created")).isZero();
        assertThat(ended.getString("failure")).isNotBlank();
      } else {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
      }
    }
  }

  @Test
  void import_withARowOfTenMegabytes_rejectsThatRowAndKeepsTheRest() {
    // Given
    String huge = row(901).replace("HEADLINE", "x".repeat(10 * 1024 * 1024));
    byte[] file = (HEADER + row(900) + huge + row(902)).getBytes(StandardCharsets.UTF_8);

    // When
    Response accepted = upload("ucdp-ged", file);
    JsonPath ended = awaitEnd(accepted.header("Location"));

    // Then
    assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("completed");
    assertThat(ended.getInt("rows.read")).isEqualTo(3);
    assertThat(ended.getInt("rows.created")).isEqualTo(2);
    assertThat(ended.getInt("rows.rejected")).isEqualTo(1);
  }

  @Test
  void sameImportTwiceAtOnce_createsEachRowOnce() {
    // Given
    StringBuilder rows = new StringBuilder(HEADER);
    for (int id = 1000; id < 1200; id++) {
      rows.append(row(id));
    }
    byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);

    // When
    List<JsonPath> ended =
        List.of(1, 2).parallelStream()
            .map(i -> upload("ucdp-ged", file).header("Location"))
            .map(this::awaitEnd)
            .toList();

    // Then
    assertThat(ended).allMatch(path -> path.getString("state").equals("completed"));
    assertThat(ended.stream().mapToInt(path -> path.getInt("rows.created")).sum()).isEqualTo(200);
    assertThat(ended.stream().mapToInt(path -> path.getInt("rows.unchanged")).sum()).isEqualTo(200);
  }

  @Test
  void strategy_whenACodeIsUnknown_isNamed() {
    suite
        .as("analyst")
        .contentType("application/json")
        .body(
            """
            {"title":"A","country":"ML","owner":"B","startedOn":"2022-01-01","pillars":["MAGIC"]}""")
        .post("/v1/strategies")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/pillars/0"));
  }

  @Test
  void unknownPathsAndMethods_areProblemsToo() {
    suite
        .as("reader")
        .get("/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    suite
        .as("reader")
        .delete("/v1/incidents")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    suite
        .as("reader")
        .get("/v1/incidents/not-an-id")
        .then()
        .statusCode(in(List.of(400, 404)))
        .contentType("application/problem+json");
  }

  @Test
  void nothingOfOurs_isInAnyError() {
    String answer =
        suite
            .as("reader")
            .get("/v1/incidents?bbox=%00")
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(answer).doesNotContain("Exception").doesNotContain("java.").doesNotContain("<html");
    suite.as("reader").get("/v1/incidents/%2e%2e/x").then().statusCode(not(equalTo(500)));
  }

  private Response upload(String format, byte[] body) {
    RequestSpecification request = suite.as("operator").contentType("text/csv");
    return request.body(body).post("/v1/imports?format=" + format);
  }

  private JsonPath awaitEnd(String location) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> suite.as("operator").get(location).then().statusCode(200).extract().jsonPath(),
            status -> !status.getString("state").equals("running"));
  }

  private static String row(int id) {
    return id
        + ",MLI-2022-1-1-"
        + id
        + ",2022,True,Clear,1,1,1,Mali: Test,1,1,Government of Mali - Group,72,72,Government of"
        + " Mali,1,1,Group,1,\"Office,2022-01-01,HEADLINE\",Office,2022-01-01,HEADLINE,,1,Gao"
        + " town,Gao town,Gao region,Gao cercle,16.27,-0.05,POINT (-0.05 16.27),1,Mali,MLI,432,"
        + "Africa,1,1,2022-01-01,2022-01-01,1,0,0,0,1,1,1\n";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

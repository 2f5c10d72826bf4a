package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class AsOfTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller PUBLIC = READER.cleared(SharingLabel.CLEAR);

  @Test
  void list_asOfAMoment_findsByWhatWasKnownThen() {
    // Given
    Response first = record("QX", "\"place\": \"Gao\", \"summary\": \"An ambush\"");
    String id = first.path("id");
    String then = first.path("recordedAt");

    // When
    correct(id, 1, "{\"place\": \"Kidal\", \"summary\": \"An attack\", \"eventType\": \"RIOT\"}");

    // Then
    assertThat(places("QX", "asOf=" + then)).containsExactly("Gao");
    assertThat(places("QX", "asOf=" + then + "&eventType=BATTLE&q=ambush")).containsExactly("Gao");
    assertThat(places("QX", "asOf=" + then + "&eventType=RIOT")).isEmpty();
    assertThat(places("QX", "asOf=" + then + "&q=attack")).isEmpty();
    assertThat(places("QX", "asOf=2999-01-01")).containsExactly("Kidal");
    assertThat(places("QX", "asOf=2000-01-01")).isEmpty();
    assertThat(places("QX", "q=attack")).containsExactly("Kidal");
  }

  @Test
  void aggregate_asOfAMoment_countsWhatWasKnownThen() {
    Response first = record("QY", "\"fatalities\": {\"best\": 5}");
    correct(first.path("id"), 1, "{\"fatalities\": {\"best\": 9}}");

    READER
        .request()
        .get("/v1/incidents/aggregates?country=QY&by=year&asOf=" + first.path("recordedAt"))
        .then()
        .body("items.fatalities.best", equalTo(List.of(5)));
    READER
        .request()
        .get("/v1/incidents/aggregates?country=QY&by=year")
        .then()
        .body("items.fatalities.best", equalTo(List.of(9)));
  }

  @Test
  void read_asOfAMoment_givesTheVersionOfThen() {
    Response first = record("QX", "\"place\": \"Gao\", \"occurredOn\": \"2023-01-01\"");
    String id = first.path("id");
    correct(id, 1, "{\"place\": \"Kidal\"}");

    get(READER, id, first.path("recordedAt"))
        .then()
        .header("ETag", "\"1\"")
        .body("place", equalTo("Gao"));
    get(READER, id, "2999-01-01").then().header("ETag", "\"2\"").body("place", equalTo("Kidal"));
    get(READER, id, "2000-01-01").then().statusCode(404);
  }

  @Test
  void list_asOfAMoment_showsNothingThatIsHiddenTodayOrWasThen() {
    // Given
    Response hiddenToday = record("QZ", "\"sharing\": \"CLEAR\"");
    correct(hiddenToday.path("id"), 1, "{\"sharing\": \"RED\"}");
    Response hiddenThen = record("QZ", "\"sharing\": \"RED\", \"summary\": \"A secret\"");
    correct(
        hiddenThen.path("id"),
        1,
        "{\"sharing\": \"CLEAR\", \"consent\": \"By mail\", \"summary\": \"Nothing\"}");
    String then = hiddenThen.path("recordedAt");

    // When
    Response known = PUBLIC.request().get("/v1/incidents?country=QZ&asOf=" + then);

    // Then
    assertThat(known.jsonPath().getList("items")).isEmpty();
    get(PUBLIC, hiddenToday.path("id"), hiddenToday.path("recordedAt")).then().statusCode(404);
    get(PUBLIC, hiddenThen.path("id"), then).then().statusCode(404);
    assertThat(
            READER
                .request()
                .get("/v1/incidents?country=QZ&asOf=" + then)
                .jsonPath()
                .getList("items"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024-13-01", "2024-01-01T00:00"})
  void list_whenTheMomentCannotBeRead_namesIt(String asOf) {
    READER
        .request()
        .get("/v1/incidents?asOf=" + asOf)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("asOf"));
  }

  private static List<String> places(String country, String query) {
    Response list = READER.request().get("/v1/incidents?country=" + country + "&" + query);
    assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
    return list.jsonPath().getList("items.findAll { it.occurredOn == '2024-09-17' }.place");
  }

  private static Response get(TestCaller caller, String id, String asOf) {
    return caller.request().get("/v1/incidents/" + id + "?asOf=" + asOf);
  }

  private static Response record(String country, String fields) {
    String day = fields.contains("occurredOn") ? "" : "\"occurredOn\": \"2024-09-17\",";
    String sharing = fields.contains("sharing") ? "" : "\"sharing\": \"CLEAR\",";
    Response recorded =
        REPORTER
            .request()
            .contentType(ContentType.JSON)
            .body(
                "{%s %s \"eventType\": \"BATTLE\", \"country\": \"%s\", %s}"
                    .formatted(day, sharing, country, fields))
            .post("/v1/incidents");
    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    return recorded;
  }

  private static void correct(String id, int version, String patch) {
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
  }
}

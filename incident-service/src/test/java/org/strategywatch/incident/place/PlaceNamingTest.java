package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Coded names that mean no unit, and what people do about them. */
@QuarkusTest
class PlaceNamingTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);

  private static boolean recorded;

  @BeforeEach
  void recordOnce() {
    if (!recorded) {
      Places.importTable(
              """
              Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
              JEY,1,JE01,Upper North,JEY,2020-01-01
              JEY,1,JE02,Male,JEY,2020-01-01
              JEY,2,JE0101,Haa Alif,JE01,2020-01-01
              JEY,2,JE0102,Shaviyani,JE01,2020-01-01
              """)
          .then()
          .statusCode(200);
      record("Upper North Province", "Shavyani", "CLEAR");
      record("Malé", "Kaafu", "CLEAR");
      record("male", "KAAFU atoll", "CLEAR");
      record("Malé", "Kaafu", "RED");
      record("Seenu", null, "CLEAR");
      recorded = true;
    }
  }

  @Test
  void unmatched_givesNamesThatMeanNoUnitWithTheirIncidents() {
    Response unmatched = READER.request().get("/v1/places/unmatched?country=JE");

    assertThat(names(unmatched))
        .containsExactly("1 null Seenu 1", "2 Malé Kaafu 2", "2 male KAAFU atoll 1");
  }

  @Test
  void unmatched_whenTheCallerMayNotSeeAnIncident_doesNotCountIt() {
    Response unmatched =
        READER.cleared(SharingLabel.CLEAR).request().get("/v1/places/unmatched?country=JE");

    assertThat(names(unmatched))
        .containsExactly("1 null Seenu 1", "2 Malé Kaafu 1", "2 male KAAFU atoll 1");
  }

  @Test
  void unmatched_whenPaged_givesEachNameOnce() {
    Response first = READER.request().get("/v1/places/unmatched?country=JE&limit=2");
    Response second =
        READER
            .request()
            .get("/v1/places/unmatched?country=JE&limit=2&cursor=" + first.path("nextCursor"));

    assertThat(names(first)).containsExactly("1 null Seenu 1", "2 Malé Kaafu 2");
    assertThat(names(second)).containsExactly("2 male KAAFU atoll 1");
  }

  @Test
  void unmatched_whenTheCountryIsUnknown_namesTheParameter() {
    READER
        .request()
        .get("/v1/places/unmatched?country=Mali")
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("country"));
  }

  @Test
  void addName_makesTheNameMatch() {
    // Given
    record("Upper North", "Old Harbour", "CLEAR");
    assertThat(names(READER.request().get("/v1/places/unmatched?country=JE")))
        .contains("2 Upper North Old Harbour 1");

    // When
    Response named = add("JE0101", "Old Harbour");

    // Then
    named
        .then()
        .statusCode(200)
        .body("pcode", equalTo("JE0101"))
        .body("otherNames", contains("Old Harbour"));
    assertThat(names(READER.request().get("/v1/places/unmatched?country=JE")))
        .doesNotContain("2 Upper North Old Harbour 1");
    READER
        .request()
        .get("/v1/places?country=JE&q=old harbour")
        .then()
        .body("items.pcode", contains("JE0101"));
    add("JE0101", "OLD HARBOUR").then().body("otherNames", contains("Old Harbour"));
  }

  @Test
  void addName_whenAUnitBesideItHasThatName_isAConflict() {
    add("JE0101", "Shaviyani")
        .then()
        .statusCode(409)
        .body("code", equalTo("NAME_OF_ANOTHER_PLACE"))
        .body("errors.pointer", contains("/name"));
  }

  @Test
  void addName_ofAnUnknownUnit_isNotFound() {
    add("JE9999", "Anything").then().statusCode(404).body("code", equalTo("PLACE_NOT_FOUND"));
  }

  @Test
  void addName_withoutAName_isRefused() {
    add("JE0101", " ").then().statusCode(400).body("errors.pointer", contains("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.PUBLISHER})
  void addName_whenNeitherVerifierNorOperator_isForbidden(String role) {
    TestCaller.with(role)
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Anything"))
        .post("/v1/places/JE0101/names")
        .then()
        .statusCode(403);
  }

  private static Response add(String pcode, String name) {
    return VERIFIER
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", name))
        .post("/v1/places/" + pcode + "/names");
  }

  private static List<String> names(Response page) {
    page.then().statusCode(200);
    return page.jsonPath().getList("items", Map.class).stream()
        .map(
            item ->
                "%s %s %s %s"
                    .formatted(
                        item.get("level"),
                        item.get("admin1"),
                        item.get("name"),
                        item.get("incidents")))
        .toList();
  }

  private static void record(
      String admin1, @org.jspecify.annotations.Nullable String admin2, String sharing) {
    String second = admin2 == null ? "" : ", \"admin2\": \"%s\"".formatted(admin2);
    TestCaller.with(Roles.REPORTER)
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"occurredOn": "2024-01-01", "eventType": "RIOT", "country": "JE", "admin1": "%s"%s,
             "sharing": "%s"}
            """
                .formatted(admin1, second, sharing))
        .post("/v1/incidents")
        .then()
        .statusCode(201);
  }
}

package org.strategywatch.incident.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class MethodologyBreakResourceTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  private static final TestCaller READER = TestCaller.with(Roles.READER);

  @Test
  void record_isFoundBySourceAndCountry() {
    // Given
    String source = "Écho " + UUID.randomUUID();

    // When
    Response everywhere = record(source, "2020-01-01", "", "CLEAR");
    Response mali = record(source, "2018-01-01", "\"ML\"", "CLEAR");
    record(source, "2019-01-01", "\"NE\"", "CLEAR").then().statusCode(201);

    // Then
    mali.then()
        .statusCode(201)
        .body("changedOn", equalTo("2018-01-01"))
        .body("countries", contains("ML"))
        .body("recordedBy", equalTo("analyst-partner"));
    assertThat(READER.request().get(mali.header("Location")).asString()).isEqualTo(mali.asString());
    list(READER, source.replace("Écho", "ECHO"), "ML")
        .then()
        .statusCode(200)
        .body("items.id", contains(mali.<String>path("id"), everywhere.path("id")));
  }

  @Test
  void list_whenHidden_doesNotShowIt() {
    // Given
    String source = "source " + UUID.randomUUID();
    Response hidden = record(source, "2020-01-01", "", "AMBER");
    TestCaller outsider = READER.cleared(SharingLabel.GREEN);

    // When, Then
    list(outsider, source, "ML").then().body("items", empty());
    outsider.request().get(hidden.header("Location")).then().statusCode(404);
    list(READER, source, "ML").then().body("items.id", contains(hidden.<String>path("id")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'changedOn': '2020-01-01', 'description': {'en': 'x'}}|/source",
        "{'source': 'S', 'description': {'en': 'x'}}|/changedOn",
        "{'source': 'S', 'changedOn': '2020-01-01'}|/description",
        "{'source': 'S', 'changedOn': '2020-01-01', 'description': {'fr': 'x'}}|/description/en",
        "{'source': 'S', 'changedOn': '2099-01-01', 'description': {'en': 'x'}}|/changedOn",
        "{'source': 'S', 'changedOn': '2020-01-01', 'description': {'en': 'x'}, 'countries': ['Mali']}|/countries/0",
        "{'source': 'S', 'changedOn': '2020-01-01', 'description': {'en': 'x'}, 'sharing': 'PINK'}|/sharing",
      })
  void record_whenAFieldIsWrong_namesItsPlace(String body, String pointer) {
    post(ANALYST, body.replace('\'', '"'))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.VERIFIER, Roles.PUBLISHER})
  void record_byOtherRoles_is403(String role) {
    assertThat(post(TestCaller.with(role), "{}").statusCode()).isEqualTo(403);
  }

  private static Response record(String source, String day, String countries, String sharing) {
    return post(
        ANALYST,
        """
        {"source": "%s", "changedOn": "%s", "description": {"en": "Counts by another rule"},
         "countries": [%s], "sharing": "%s"}
        """
            .formatted(source, day, countries, sharing));
  }

  private static Response post(TestCaller caller, String body) {
    return caller.request().contentType(ContentType.JSON).body(body).post("/v1/methodology-breaks");
  }

  private static Response list(TestCaller caller, String source, String country) {
    return caller
        .request()
        .queryParam("source", source)
        .queryParam("country", country)
        .get("/v1/methodology-breaks");
  }
}

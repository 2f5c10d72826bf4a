package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class PartialDatesTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);

  @ParameterizedTest
  @CsvSource({
    "2024-09,,2024-09-01,MONTH",
    "2024-09,LONGER,2024-09-01,LONGER",
    "2024,,2024-01-01,LONGER",
    "2024-09-17,DAYS,2024-09-17,DAYS"
  })
  void record_whenTheDateIsPartial_keepsItsFirstDayAndSaysSo(
      String date, String precision, String day, String kept) {
    String field = precision == null ? "" : ", \"datePrecision\": \"" + precision + "\"";
    record(date, field)
        .then()
        .statusCode(201)
        .body("occurredOn", equalTo(day))
        .body("datePrecision", equalTo(kept));
  }

  @Test
  void record_whenAWholeDateComesWithoutPrecision_inventsNone() {
    assertThat(record("2024-09-17", "").jsonPath().getMap("$")).doesNotContainKey("datePrecision");
  }

  @Test
  void record_whenThePrecisionIsFinerThanTheDate_is400() {
    record("2024-09", ", \"datePrecision\": \"DAY\"")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/datePrecision"))
        .body("errors.code", contains("FINER_THAN_DATE"));
  }

  @ParameterizedTest
  @CsvSource({"2024-13", "2024-9", "24", "'2024-09,'", "2024-09-31"})
  void record_whenThereIsNoSuchDate_is400(String date) {
    record(date, "").then().statusCode(400).body("errors.pointer", contains("/occurredOn"));
  }

  @Test
  void correct_whenTheDateBecomesPartial_coarsensThePrecision() {
    // Given
    String location = record("2024-09-17", ", \"datePrecision\": \"DAY\"").header("Location");

    // When, Then
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"occurredOn\": \"2024-08\"}")
        .patch(location)
        .then()
        .statusCode(200)
        .body("occurredOn", equalTo("2024-08-01"))
        .body("datePrecision", equalTo("MONTH"));
  }

  private static Response record(String date, String fields) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(
            "{\"occurredOn\": \"%s\", \"eventType\": \"BATTLE\", \"country\": \"SO\", \"sharing\": \"CLEAR\"%s}"
                .formatted(date, fields))
        .post("/v1/incidents");
  }
}

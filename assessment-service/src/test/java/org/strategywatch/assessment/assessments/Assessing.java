package org.strategywatch.assessment.assessments;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** The calls that tests of assessments make. */
public final class Assessing {

  public static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  public static final TestCaller PUBLISHER = TestCaller.with(Roles.PUBLISHER);
  public static final TestCaller READER = TestCaller.with(Roles.READER);

  private Assessing() {}

  public static String registerStrategy(String country) {
    return ANALYST
        .request()
        .contentType("application/json")
        .body(
            """
            {"title": "Plan", "country": "%s", "owner": "Government", "startedOn": "2021-01-01",
             "sharing": "CLEAR",
             "interventions": [{"title": "Patrols", "startedOn": "2022-01-01"}]}
            """
                .formatted(country))
        .post("/v1/strategies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse assess(TestCaller caller, String strategy, String body) {
    return caller
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/strategies/" + strategy + "/assessments")
        .then();
  }

  public static JsonPath draft(String strategy) {
    return assess(ANALYST, strategy, "{\"from\": \"2018-01\", \"to\": \"2023-12\"}")
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  public static ValidatableResponse write(String id, @Nullable String tag, String patch) {
    var request =
        ANALYST.request().contentType("application/merge-patch+json; charset=utf-8").body(patch);
    return (tag == null ? request : request.header("If-Match", tag))
        .patch("/v1/assessments/" + id)
        .then();
  }

  public static ValidatableResponse publish(TestCaller caller, String id, String tag) {
    return caller
        .request()
        .header("If-Match", tag)
        .post("/v1/assessments/" + id + "/publication")
        .then();
  }

  public static ValidatableResponse read(TestCaller caller, String id) {
    return caller.request().get("/v1/assessments/" + id).then();
  }
}

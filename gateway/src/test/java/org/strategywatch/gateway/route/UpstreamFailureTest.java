package org.strategywatch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.strategywatch.gateway.Callers.as;
import static org.strategywatch.gateway.Callers.counter;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What callers are told when a service does not do its part. */
@QuarkusTest
class UpstreamFailureTest {

  @Test
  void get_whenServiceIsDown_namesItAndSaysWhenToRetry() {
    as("reader")
        .get("/v1/recommendations")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("detail", startsWith("recommendation-service is not available"));
  }

  @Test
  void get_whenServiceIsSlow_timesOutAndNamesIt() {
    as("reader")
        .get("/v1/incidents/slow")
        .then()
        .statusCode(504)
        .body("code", equalTo("UPSTREAM_TIMEOUT"))
        .body("detail", equalTo("incident-service did not answer within 1 s"));
  }

  @Test
  void get_whenServiceDiesBeforeItAnswers_isAskedOnceMoreAndThenBadGateway() {
    long before = counter("dead");

    as("reader")
        .get("/v1/incidents/dead")
        .then()
        .statusCode(502)
        .body("code", equalTo("UPSTREAM_FAILED"));

    assertThat(counter("dead") - before).isEqualTo(2);
  }

  @Test
  void patch_whenServiceDiesBeforeItAnswers_isNeverSentTwice() {
    long before = counter("dead");

    as("analyst")
        .contentType("application/json")
        .body("{}")
        .patch("/v1/incidents/dead")
        .then()
        .statusCode(502);

    assertThat(counter("dead") - before).isEqualTo(1);
  }

  @Test
  void get_whenServiceHasJustRestarted_succeedsOnTheSecondTry() {
    as("reader").get("/v1/incidents/flaky").then().statusCode(200).body("method", equalTo("GET"));
  }

  @Test
  void answer_whenServiceHasAProblem_passesItOn() {
    as("reader")
        .get("/v1/incidents/conflict")
        .then()
        .statusCode(409)
        .body("code", equalTo("OF_THE_SERVICE"));
  }

  @Test
  void answer_whenServiceFailsWithAPage_isAProblemWithoutIt() {
    as("reader")
        .get("/v1/incidents/html")
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body(org.hamcrest.Matchers.not(containsString("java.lang")));
  }

  @Test
  void answer_whenServiceRefusesWithoutProblem_keepsItsStatus() {
    as("reader")
        .get("/v1/incidents/absent")
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void answer_whenServiceRefusesInAWayThatNobodyAgreedOn_isABadGateway() {
    as("reader")
        .get("/v1/incidents/gone")
        .then()
        .statusCode(502)
        .body("detail", equalTo("incident-service did not answer as it should"));
  }

  @Test
  void answer_whenServiceDoesNotAcceptTheGateway_isNotTheCallersFault() {
    as("reader")
        .get("/v1/incidents/unknown-gateway")
        .then()
        .statusCode(502)
        .header("WWW-Authenticate", nullValue())
        .body("detail", containsString("does not accept this gateway"));
  }
}

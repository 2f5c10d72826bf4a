package org.strategywatch.gateway.route;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.gateway.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void get_whenInContract_reachesTheServiceWithItsQuery() {
    as("reader")
        .urlEncodingEnabled(false)
        .get("/v1/incidents?country=ML&q=%C3%A9cole+%26")
        .then()
        .statusCode(200)
        .body("method", equalTo("GET"))
        .body("uri", equalTo("/v1/incidents?country=ML&q=%C3%A9cole+%26"));
  }

  @Test
  void head_whenGetIsInContract_answersHeadersOnly() {
    Response response = as("reader").head("/v1/incidents/versioned");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("ETag")).isEqualTo("\"7\"");
    assertThat(response.header("Content-Length")).isEqualTo("13");
    assertThat(response.asByteArray()).isEmpty();
  }

  @Test
  void get_whenCallerKnowsTheState_passesNotModifiedOn() {
    Response response =
        as("reader").header("If-None-Match", "\"7\"").get("/v1/incidents/versioned");

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.header("ETag")).isEqualTo("\"7\"");
    assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(response.asByteArray()).isEmpty();
  }

  @Test
  void anyCall_whenPathIsNotInContract_isNotFound() {
    as("operator")
        .get("/v1/no-such-thing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"))
        .body("instance", equalTo("/v1/no-such-thing"))
        .body("traceId", hasLength(32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/incidents/",
        "/v1/incidents/a/b/c",
        "/v1",
        "/q/health",
        "/webjars/x",
        "/V1/incidents"
      })
  void get_whenPathOnlyResemblesOne_isNotFound(String path) {
    as("operator").get(path).then().statusCode(404).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/incidents/%2e%2e",
        "/v1/incidents/a%2fb",
        "/v1/incidents/%00",
        "/v1/incidents/a;b=c",
        "/v1/incidents/..%5c"
      })
  void get_whenPathCouldBeReadInTwoWays_isRefused(String path) {
    as("operator")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_PATH"));
  }

  @Test
  void delete_whenPathTakesOtherMethods_namesThem() {
    as("operator")
        .delete("/v1/incidents")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", "GET, HEAD, POST");
  }

  @Test
  void options_whenABrowserAsksForAnotherOrigin_grantsNothing() {
    as("reader")
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "GET")
        .options("/v1/incidents")
        .then()
        .statusCode(405)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void answer_whenServiceSaysTooMuch_keepsItInside() {
    as("reader")
        .get("/v1/incidents/echo")
        .then()
        .header("Set-Cookie", nullValue())
        .header("Server", nullValue())
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Location", "/v1/incidents/7?a=b");
  }

  @Test
  void answer_whenClientAcceptsGzip_isCompressed() {
    Response response = as("reader").header("Accept-Encoding", "gzip").get("/v1/incidents/echo");

    assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(response.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.path("padding").toString()).hasSize(2_000);
  }

  @Test
  void answer_whenClientAcceptsNoEncoding_isPlain() {
    Response response =
        as("reader")
            .config(config().decoderConfig(decoderConfig().noContentDecoders()))
            .get("/v1/incidents/echo");

    assertThat(response.header("Content-Encoding")).isNull();
    assertThat(response.path("padding").toString()).hasSize(2_000);
  }

  @Test
  void trace_whenCallerSendsOne_goesOnToTheService() {
    as("reader")
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .get("/v1/incidents/echo")
        .then()
        .body("headers.traceparent", equalTo("00-" + TRACE + "-00f067aa0ba902b7-01"));
  }

  @Test
  void trace_whenCallerSendsOne_isInTheProblem() {
    as("reader")
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .get("/v1/no-such-thing")
        .then()
        .body("traceId", equalTo(TRACE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubbish", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
  void trace_whenCallersIsMalformed_isMadeAnew(String traceparent) {
    as("reader")
        .header("traceparent", traceparent)
        .get("/v1/incidents/echo")
        .then()
        .body(
            "headers.traceparent",
            org.hamcrest.Matchers.matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00"));
  }

  @Test
  void get_whenNobodyIsNamed_isUnauthenticated() {
    given().get("/v1/incidents").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void metrics_whateverTheId_countTheOperation() {
    as("reader").get("/v1/incidents/01a204d6-8c80-7028-a6ae-5647aec8117c");
    int management = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);

    String metrics = given().port(management).get("/q/metrics").asString();

    assertThat(metrics)
        .contains("uri=\"/v1/incidents/{id}\"")
        .doesNotContain("01a204d6-8c80-7028-a6ae-5647aec8117c");
  }
}

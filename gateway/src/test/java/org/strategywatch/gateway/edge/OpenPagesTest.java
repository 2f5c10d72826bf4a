package org.strategywatch.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenPagesTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/docs, text/html",
    "/docs/swagger-ui.css, text/css",
    "/docs/swagger-ui-bundle.js, text/javascript",
    "/openapi, application/yaml",
    "/openapi.json, application/json"
  })
  void openPage_whenNobodyIsNamed_isServed(String path, String mediaType) {
    given().get(path).then().statusCode(200).contentType(containsString(mediaType));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void page_whenRendered_needsNothingFromElsewhere(String page) {
    String html = given().get(page).asString();

    List<String> references =
        REFERENCE.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(given().get(path).statusCode()).isEqualTo(200));
    assertThat(html).doesNotContain("<script>").doesNotContain("style=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/openapi", "/v1/incidents", "/nothing"})
  void everyAnswer_whateverItSays_carriesSecurityHeaders(String path) {
    Response answer = given().get(path);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.header("Cache-Control")).isNotNull();
  }

  @Test
  void contract_whenCallerKnowsIt_isNotSentAgain() {
    String tag = given().get("/openapi").header("ETag");

    given().header("If-None-Match", tag).get("/openapi").then().statusCode(304);
  }

  @Test
  void contract_asJson_isTheOneInYaml() {
    given()
        .get("/openapi.json")
        .then()
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("StrategyWatch"))
        .body("info.license.identifier", equalTo("Apache-2.0"));
  }

  @Test
  void page_whenPostedTo_isRefused() {
    given().post("/docs").then().statusCode(405).header("Allow", "GET, HEAD");
  }

  @Test
  void uri_whenTooLong_isAProblem() {
    given()
        .get("/v1/incidents?q=" + "a".repeat(9_000))
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("code", equalTo("URI_TOO_LONG"));
  }

  @Test
  void headers_whenTooLarge_areAProblem() {
    given()
        .header("X-Large", "a".repeat(20_000))
        .get("/openapi")
        .then()
        .statusCode(431)
        .contentType("application/problem+json")
        .body("code", equalTo("HEADERS_TOO_LARGE"));
  }

  @Test
  void expectation_whenUnknown_isRefused() {
    given()
        .header("X-API-Key", org.strategywatch.gateway.Callers.key("reader"))
        .header("Expect", "tea")
        .get("/v1/incidents/echo")
        .then()
        .statusCode(417);
  }
}

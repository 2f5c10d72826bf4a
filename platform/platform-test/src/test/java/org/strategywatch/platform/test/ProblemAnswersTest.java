package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.web.problem.Problem;
import org.strategywatch.platform.web.security.Roles;

/**
 * Whatever goes wrong is answered by a problem document that names the culprit and nothing of ours.
 */
@QuarkusTest
@QuarkusTestResource(TokenResource.class)
class ProblemAnswersTest {

  private static RequestSpecification reader() {
    return TestCaller.with(Roles.READER).request();
  }

  private static ValidatableResponse isProblem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType(Problem.MEDIA_TYPE)
        .body("status", equalTo(status))
        .body("type", matchesPattern("/problems/[a-z-]+"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\",\"colour\":1}     | /colour     | UNKNOWN_FIELD",
        "{\"text\":1}                      | /text       | WRONG_TYPE",
        "{\"text\":\"a\",\"on\":\"2024-02-30\"} | /on    | WRONG_TYPE",
        "{\"text\":\"a\",\"count\":\"3\"}  | /count      | WRONG_TYPE",
        "{\"text\":\"a\",\"count\":1.5}    | /count      | WRONG_TYPE",
        "{\"text\":\"abcdef\"}             | /text       | SIZE",
        "{}                                | /text       | NOT_NULL",
        "{\"text\":\"a\",\"inner\":{}}     | /inner/name | NOT_NULL",
        "[]                                | ''          | WRONG_TYPE",
      })
  void write_whenBodyIsWrong_namesThePointer(String body, String pointer, String code) {
    isProblem(reader().contentType("application/json").body(body).post("/v1/echoes").then(), 400)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code))
        .body("instance", equalTo("/v1/echoes"));
  }

  @Test
  void write_whenBodyIsNotJson_saysWhere() {
    isProblem(
            reader().contentType("application/json").body("{\"text\":").post("/v1/echoes").then(),
            400)
        .body("code", equalTo("MALFORMED_BODY"))
        .body("detail", equalTo("The text is not valid JSON at line 1, column 9"));
  }

  @Test
  void write_whenAFieldStandsTwice_isRefused() {
    isProblem(
        reader()
            .contentType("application/json")
            .body("{\"text\":\"a\",\"text\":\"b\"}")
            .post("/v1/echoes")
            .then(),
        400);
  }

  @Test
  void write_whenBodyIsMissing_saysSo() {
    isProblem(reader().contentType("application/json").post("/v1/echoes").then(), 400)
        .body("detail", equalTo("the body is missing"))
        .body("errors[0].pointer", equalTo(""))
        .body("errors[0].code", equalTo("BODY_MISSING"));
  }

  @Test
  void write_whenMediaTypeIsUnknown_is415() {
    isProblem(reader().contentType("text/plain").body("x").post("/v1/echoes").then(), 415);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit, OUT_OF_RANGE",
    "limit=501, limit, OUT_OF_RANGE",
    "limit=many, limit, OUT_OF_RANGE",
    "limit=, limit, EMPTY",
    "cursor=zzz, cursor, INVALID_CURSOR",
    "from=2024-13-01, from, INVALID_DATE",
    "form=2024-01-01, form, UNKNOWN_PARAMETER",
  })
  void list_whenParameterIsWrong_namesTheParameter(String query, String parameter, String code) {
    isProblem(reader().get("/v1/echoes?" + query).then(), 400)
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void list_pagesByCursorAndLink() {
    // When
    var first = reader().get("/v1/echoes?limit=2").then().statusCode(200).extract();

    // Then
    String cursor = first.path("nextCursor");
    assertThat(first.<java.util.List<String>>path("items")).containsExactly("a", "b");
    assertThat(first.header("Link"))
        .isEqualTo("</v1/echoes?limit=2&cursor=" + cursor + ">; rel=\"next\"");
    reader()
        .get("/v1/echoes?limit=3&cursor=" + cursor)
        .then()
        .body("items", equalTo(java.util.List.of("c", "d", "e")))
        .body("$", not(hasKey("nextCursor")));
  }

  @Test
  void unknownPath_is404_andWrongMethod_is405() {
    isProblem(reader().get("/v1/nothing").then(), 404);
    isProblem(reader().delete("/v1/echoes").then(), 405);
  }

  @Test
  void unacceptable_is406() {
    isProblem(reader().accept("image/png").get("/v1/echoes").then(), 406);
  }

  @Test
  void failure_revealsNothing_andKeepsTheTraceId() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String body =
        isProblem(
                reader()
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .get("/v1/echoes/failures/ours")
                    .then(),
                500)
            .body("traceId", equalTo(trace))
            .extract()
            .asString();
    assertThat(body).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void databaseAway_is503WithRetryAfter() {
    String body =
        isProblem(reader().get("/v1/echoes/failures/database").then(), 503)
            .header("Retry-After", "5")
            .extract()
            .asString();
    assertThat(body).doesNotContain("secret");
  }

  @Test
  void fullDisk_is507_andRevealsNothing() {
    reader()
        .get("/v1/echoes/failures/disk")
        .then()
        .statusCode(507)
        .body("code", equalTo("STORAGE_FULL"))
        .body("title", equalTo("There is no room to store this; nothing was stored"))
        .body(not(containsString("secret")));
  }

  @RepeatedTest(10)
  void answer_whenItFailsMidway_endsItsConnection() throws Exception {
    // Given
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/echoes/broken"))
            .header("Authorization", "Bearer " + TestCaller.with(Roles.READER).token())
            .build();

    // When / Then
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void change_needsIfMatch_andThePresentTag() {
    RequestSpecification patch = reader().contentType("application/merge-patch+json");
    isProblem(patch.body("{}").patch("/v1/echoes/e").then(), 428)
        .body("errors[0].header", equalTo("If-Match"));
    isProblem(patch.header("If-Match", "\"6\"").body("{}").patch("/v1/echoes/e").then(), 412);
  }

  @Test
  void change_mergesRemovesAndValidates() {
    RequestSpecification patch =
        reader().contentType("application/merge-patch+json").header("If-Match", "\"7\"");
    patch
        .body("{\"count\":null,\"inner\":{\"name\":\"y\"}}")
        .patch("/v1/echoes/e")
        .then()
        .statusCode(200)
        .body("text", equalTo("e"))
        .body("$", not(hasKey("count")))
        .body("inner.name", equalTo("y"));
    isProblem(patch.body("{\"text\":\"abcdef\"}").patch("/v1/echoes/e").then(), 400)
        .body("errors[0].pointer", equalTo("/text"));
    isProblem(patch.body("{\"colour\":1}").patch("/v1/echoes/e").then(), 400)
        .body("errors[0].pointer", equalTo("/colour"))
        .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
    isProblem(patch.body("[1]").patch("/v1/echoes/e").then(), 400);
  }

  @Test
  void read_whenTheCallerHasTheState_is304() {
    reader().get("/v1/echoes/e").then().statusCode(200).header("ETag", "\"7\"");
    reader().header("If-None-Match", "W/\"7\"").get("/v1/echoes/e").then().statusCode(304);
    reader().header("If-None-Match", "\"6\"").get("/v1/echoes/e").then().statusCode(200);
  }

  @Test
  void list_whenKnown_isNotSentAgain() {
    // Given
    String tag = reader().get("/v1/echoes?limit=2").then().statusCode(200).extract().header("ETag");

    // When / Then
    reader()
        .header("If-None-Match", tag)
        .get("/v1/echoes?limit=2")
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(equalTo(""));
    reader()
        .header("If-None-Match", tag)
        .get("/v1/echoes?limit=3")
        .then()
        .statusCode(200)
        .body("items", equalTo(java.util.List.of("a", "b", "c")));
  }

  @Test
  void caller_isWhoTheTokenSays() {
    TestCaller.with(Roles.READER)
        .named("anna")
        .of("an-ngo")
        .request()
        .get("/v1/echoes/me")
        .then()
        .body("$", equalTo(java.util.List.of("anna", "an-ngo", "RED")));
  }

  @Test
  void nobodyGetsInWithoutAValidToken() {
    isProblem(RestAssured.get("/v1/echoes").then(), 401);
    isProblem(RestAssured.given().auth().oauth2("nonsense").get("/v1/echoes").then(), 401);
    isProblem(TestCaller.with(Roles.AUDITOR).request().get("/v1/echoes").then(), 403);
    isProblem(reader().get("/v1/forgotten").then(), 403);
  }
}

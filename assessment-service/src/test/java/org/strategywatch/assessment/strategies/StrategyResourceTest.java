package org.strategywatch.assessment.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class StrategyResourceTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  private static final TestCaller READER = TestCaller.with(Roles.READER);

  private static final String BODY =
      """
      {"title": "Together for peace", "country": "XF", "owner": "Ministry of Security",
       "startedOn": "2021-01-01", "pillars": ["COMMUNITY_RELATIONS"], "objectives": ["Trust"],
       "sharing": "CLEAR",
       "interventions": [{"title": "Patrols", "kind": "POLICING", "startedOn": "2021-06-01"}]}
      """;

  @Test
  void register_whenComplete_answersWhereItIs() {
    ValidatableResponse answer = register(BODY).statusCode(201);

    String id = answer.extract().path("id");
    answer
        .header("Location", "/v1/strategies/" + id)
        .header("ETag", "\"1\"")
        .body("version", equalTo(1))
        .body("interventions[0].id", notNullValue());
    READER
        .request()
        .get("/v1/strategies/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("title", equalTo("Together for peace"))
        .body("pillars", contains("COMMUNITY_RELATIONS"));
  }

  @Test
  void register_whenKeyIsRepeated_answersWithTheFirst() {
    String key = UUID.randomUUID().toString();

    String first = registerWith(key, BODY).statusCode(201).extract().path("id");
    String second = registerWith(key, BODY).statusCode(201).extract().path("id");

    assertThat(second).isEqualTo(first);
    registerWith(key, BODY.replace("Trust", "Peace")).statusCode(422);
  }

  @Test
  void register_whenLabelIsMissing_hidesItFromAllButTheHighestClearance() {
    String id = register(BODY.replace("\"CLEAR\"", "null")).statusCode(201).extract().path("id");

    READER.request().get("/v1/strategies/" + id).then().statusCode(200);
    TestCaller other = READER.cleared(SharingLabel.AMBER_STRICT);
    other.request().get("/v1/strategies/" + id).then().statusCode(404);
    other
        .request()
        .get("/v1/strategies?country=XF&limit=500")
        .then()
        .body("items.findAll { it.id == '%s' }".formatted(id), hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"XF\"', '\"Q1\"', /country",
    "COMMUNITY_RELATIONS, FRIENDSHIP, /pillars/0",
    "2021-01-01, 2021-02-30, /startedOn",
    "2021-06-01, 2020-06-01, /interventions/0/startedOn",
    "'\"title\": \"Together', '\"colour\": \"blue\", \"title\": \"Together', /colour",
    "Together for peace, ' ', /title"
  })
  void register_whenFieldIsWrong_namesIt(String right, String wrong, String pointer) {
    register(BODY.replace(right, wrong))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void register_whenReader_isForbidden() {
    READER
        .request()
        .contentType("application/json")
        .body(BODY)
        .post("/v1/strategies")
        .then()
        .statusCode(403);
  }

  @Test
  void revise_whenSeen_makesANewVersionAndKeepsTheOld() {
    String id = register(BODY).extract().path("id");

    revise(id, "\"1\"", "{\"owner\": \"Presidency\", \"objectives\": null}")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("owner", equalTo("Presidency"))
        .body("objectives", hasSize(0))
        .body("title", equalTo("Together for peace"));
    READER
        .request()
        .get("/v1/strategies/" + id + "/versions")
        .then()
        .body("items.version", contains(1, 2))
        .body("items.strategy.owner", contains("Ministry of Security", "Presidency"))
        .body("items.changedBy", contains("analyst", "analyst"));
  }

  @Test
  void revise_whenStateWasNotSeen_isRefused() {
    String id = register(BODY).extract().path("id");
    revise(id, "\"1\"", "{\"owner\": \"Presidency\"}").statusCode(200);

    revise(id, null, "{\"owner\": \"Army\"}").statusCode(428);
    revise(id, "\"1\"", "{\"owner\": \"Army\"}").statusCode(412);
  }

  @Test
  void revise_whenPatchMakesItInvalid_namesThePlace() {
    String id = register(BODY).extract().path("id");

    revise(id, "\"1\"", "{\"title\": null}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/title"));
    revise(id, "\"1\"", "{\"endedOn\": \"2020-01-01\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/endedOn"));
  }

  @Test
  void list_whenManyMatch_pagesThroughAllOfThemOnce() {
    for (int i = 0; i < 3; i++) {
      register(BODY.replace("XF", "XG")).statusCode(201);
    }

    var first =
        READER.request().get("/v1/strategies?country=XG&limit=2").then().body("items", hasSize(2));
    String cursor = first.extract().path("nextCursor");
    READER
        .request()
        .queryParam("cursor", cursor)
        .get("/v1/strategies?country=XG&limit=2")
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    READER
        .request()
        .queryParam("cursor", cursor)
        .get("/v1/strategies?country=XF&limit=2")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("cursor"));
  }

  @Test
  void read_whenIdIsUnknownOrNone_isNotFound() {
    READER.request().get("/v1/strategies/" + UUID.randomUUID()).then().statusCode(404);
    READER.request().get("/v1/strategies/17").then().statusCode(404);
  }

  private static ValidatableResponse register(String body) {
    return registerWith(UUID.randomUUID().toString(), body);
  }

  private static ValidatableResponse registerWith(String key, String body) {
    return ANALYST
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/strategies")
        .then();
  }

  private static ValidatableResponse revise(
      String id, @org.jspecify.annotations.Nullable String tag, String patch) {
    var request = ANALYST.request().contentType("application/merge-patch+json").body(patch);
    return (tag == null ? request : request.header("If-Match", tag))
        .patch("/v1/strategies/" + id)
        .then();
  }
}

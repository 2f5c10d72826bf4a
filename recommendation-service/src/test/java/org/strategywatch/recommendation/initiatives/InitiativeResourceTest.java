package org.strategywatch.recommendation.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.recommendation.Written.ANALYST;
import static org.strategywatch.recommendation.Written.READER;
import static org.strategywatch.recommendation.Written.recommendation;
import static org.strategywatch.recommendation.Written.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.AssessmentTopic;

@QuarkusTest
class InitiativeResourceTest {

  private static final String PATH = "/v1/initiatives";

  @Test
  void write_whenComplete_canBeReadAndFound() {
    // Given
    String linked = recommendation(request());
    ObjectNode body = initiative().put("country", "XG");
    body.putArray("recommendationIds").add(linked);
    // When
    Response answer = post(body);
    // Then
    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", equalTo(PATH + "/" + id))
        .header("ETag", equalTo("\"1\""))
        .body("recommendationIds", equalTo(List.of(linked)));
    READER
        .request()
        .get(PATH + "?country=XG&kind=ECONOMIC_DEVELOPMENT")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(id)));
    READER
        .request()
        .get(PATH + "?country=XG&kind=CAPACITY_BUILDING")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void write_whenItEndsBeforeItStarts_isRefused() {
    post(initiative().put("startedOn", "2024-02-01").put("endedOn", "2024-01-31"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/endedOn"));
  }

  @Test
  void write_whenARecommendationIsUnknown_namesIt() {
    ObjectNode body = initiative();
    body.putArray("recommendationIds").add(UUID.randomUUID().toString());
    post(body).then().statusCode(400).body("errors[0].pointer", equalTo("/recommendationIds/0"));
  }

  @Test
  void write_whenLabelledBelowWhatItLinks_isRefused() {
    ObjectNode body = initiative();
    body.putArray("recommendationIds").add(recommendation(request().put("sharing", "AMBER")));
    post(body).then().statusCode(400).body("errors[0].pointer", equalTo("/sharing"));
  }

  @Test
  void read_whenALinkedRecommendationIsHidden_leavesItOut() {
    // Given
    String linked = recommendation(request());
    ObjectNode body = initiative();
    body.putArray("recommendationIds").add(linked);
    String id = post(body).path("id");
    // When
    ANALYST
        .request()
        .header("If-Match", "\"1\"")
        .contentType("application/merge-patch+json")
        .body("{\"sharing\":\"RED\"}")
        .patch("/v1/recommendations/" + linked)
        .then()
        .statusCode(200);
    // Then
    List<String> seen =
        READER
            .cleared(SharingLabel.GREEN)
            .request()
            .get(PATH + "/" + id)
            .jsonPath()
            .getList("recommendationIds");
    assertThat(seen).isEmpty();
  }

  @Test
  void read_whenHidden_is404() {
    String id = post(initiative().put("sharing", "AMBER")).path("id");
    READER.cleared(SharingLabel.GREEN).request().get(PATH + "/" + id).then().statusCode(404);
    READER.cleared(SharingLabel.AMBER).request().get(PATH + "/" + id).then().statusCode(200);
  }

  @Test
  void revise_whenPatched_changesWhatIsNamed() {
    String id = post(initiative()).path("id");
    patch(id, "\"1\"", "{\"endedOn\":\"2026-06-30\",\"partners\":[\"Partner A\",\"Partner B\"]}")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("endedOn", equalTo("2026-06-30"))
        .body("partners", equalTo(List.of("Partner A", "Partner B")))
        .body("title.en", equalTo("Work for young people"));
    patch(id, "\"1\"", "{\"endedOn\":null}").then().statusCode(412);
    patch(id, "\"2\"", "{\"owner\":\"me\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/owner"));
    patch(id, "\"2\"", "{\"recommendationIds\":null}").then().statusCode(200);
  }

  @Test
  void write_whenRepeatedWithTheSameKey_isEnteredOnce() {
    String key = UUID.randomUUID().toString();
    String first = postWithKey(key).path("id");
    String second = postWithKey(key).path("id");
    assertThat(second).isEqualTo(first);
  }

  private static ObjectNode initiative() {
    ObjectNode body = AssessmentTopic.JSON.createObjectNode();
    body.put("kind", "ECONOMIC_DEVELOPMENT").put("country", "ML").put("sharing", "CLEAR");
    body.putObject("title")
        .put("en", "Work for young people")
        .put("fr", "Du travail pour les jeunes");
    body.putObject("description").put("en", "Less unemployment in vulnerable areas.");
    body.putArray("partners").add("Partner A");
    body.putArray("areas").add("Mopti");
    return body;
  }

  private static Response post(ObjectNode body) {
    return ANALYST.request().contentType("application/json").body(body.toString()).post(PATH);
  }

  private static Response postWithKey(String key) {
    return ANALYST
        .request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(initiative().toString())
        .post(PATH);
  }

  private static Response patch(String id, String ifMatch, String body) {
    return ANALYST
        .request()
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(PATH + "/" + id);
  }
}

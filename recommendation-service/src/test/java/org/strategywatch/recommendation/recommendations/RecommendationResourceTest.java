package org.strategywatch.recommendation.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.recommendation.Written.ANALYST;
import static org.strategywatch.recommendation.Written.PATH;
import static org.strategywatch.recommendation.Written.READER;
import static org.strategywatch.recommendation.Written.post;
import static org.strategywatch.recommendation.Written.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.Written;

@QuarkusTest
class RecommendationResourceTest {

  @Test
  void write_whenComplete_answersWithPlaceTagAndState() {
    // When
    Response answer = post(request());
    // Then
    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", equalTo(PATH + "/" + id))
        .header("ETag", notNullValue())
        .body("origin", equalTo("ANALYST"))
        .body("status", equalTo("OPEN"))
        .body("title.fr", equalTo("Un seul plan"))
        .body("text.fr", nullValue())
        .body("response.state", equalTo("PENDING"))
        .body("effect.state", equalTo("NOT_MEASURABLE"))
        .body("flags", equalTo(List.of("NO_DEADLINE")))
        .body("priority.score", equalTo(0.5f))
        .body("priority.parts.size()", equalTo(6))
        .body("version", equalTo(1));
    READER.request().get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void write_whenRepeatedWithTheSameKey_answersTheSame() {
    // Given
    String key = UUID.randomUUID().toString();
    ObjectNode body = request();
    // When
    Response first = postWithKey(key, body);
    Response second = postWithKey(key, body);
    Response third = postWithKey(key, body.put("category", "CAPACITY_BUILDING"));
    // Then
    assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    third.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @ParameterizedTest
  @CsvSource({
    "category, NO_SUCH_CATEGORY, /category, 'NO_SUCH_CATEGORY'",
    "country, UK, /country, ISO 3166-1",
    "sharing, PURPLE, /sharing, PURPLE",
    "dueOn, 2026-02-30, /dueOn, LocalDate",
    "surprise, x, /surprise, surprise"
  })
  void write_whenAFieldIsWrong_namesIt(
      String field, String value, String pointer, String explanation) {
    post(request().put(field, value))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].message", containsString(explanation));
  }

  @Test
  void write_whenACodeIsOfAnotherList_namesTheList() {
    ObjectNode body = request();
    body.putArray("addresses").addObject().put("kind", "ROOT_CAUSE").put("code", "ATTACKS");
    post(body)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/addresses/0/code"))
        .body("errors[0].message", equalTo("'ATTACKS' is not in the list rootCause"));
  }

  @Test
  void write_whenThereIsNoAddressee_isRefused() {
    ObjectNode body = request();
    body.putArray("addressees");
    post(body).then().statusCode(400).body("errors[0].pointer", equalTo("/addressees"));
  }

  @Test
  void write_whenTheAssessmentIsUnknown_saysSo() {
    post(request().put("assessmentId", UUID.randomUUID().toString()))
        .then()
        .statusCode(409)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("ASSESSMENT_NOT_KNOWN"))
        .body("errors[0].pointer", equalTo("/assessmentId"));
  }

  @Test
  void write_whenNoLabelIsGiven_isForThoseClearedForEverything() {
    ObjectNode body = request();
    body.remove("sharing");
    String id = Written.recommendation(body);
    READER.cleared(SharingLabel.AMBER_STRICT).request().get(PATH + "/" + id).then().statusCode(404);
    READER.request().get(PATH + "/" + id).then().statusCode(200).body("sharing", equalTo("RED"));
  }

  @Test
  void read_whenHidden_answersLikeWhenAbsent() {
    // Given
    String hidden = Written.recommendation(request().put("sharing", "AMBER"));
    String absent = UUID.randomUUID().toString();
    var outsider = READER.cleared(SharingLabel.GREEN);
    // When
    Response one = outsider.request().get(PATH + "/" + hidden);
    Response other = outsider.request().get(PATH + "/" + absent);
    // Then
    assertThat(one.statusCode()).isEqualTo(404);
    assertThat(one.jsonPath().getString("detail").replace(hidden, absent))
        .isEqualTo(other.jsonPath().getString("detail"));
    outsider.request().get(PATH + "/" + hidden + "/history").then().statusCode(404);
    outsider.request().get(PATH).then().body("items.id", not(hasItem(hidden)));
  }

  @Test
  void read_whenUnchanged_is304() {
    String id = Written.recommendation(request());
    String tag = READER.request().get(PATH + "/" + id).header("ETag");
    READER.request().header("If-None-Match", tag).get(PATH + "/" + id).then().statusCode(304);
  }

  @Test
  void read_whenTheIdIsNone_is404() {
    READER.request().get(PATH + "/not-an-id").then().statusCode(404);
  }

  private static Response postWithKey(String key, ObjectNode body) {
    return ANALYST
        .request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body.toString())
        .post(PATH);
  }
}

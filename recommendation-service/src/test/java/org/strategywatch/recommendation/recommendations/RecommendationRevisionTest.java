package org.strategywatch.recommendation.recommendations;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.recommendation.Written.ANALYST;
import static org.strategywatch.recommendation.Written.PATH;
import static org.strategywatch.recommendation.Written.patch;
import static org.strategywatch.recommendation.Written.post;
import static org.strategywatch.recommendation.Written.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.recommendation.Written;

@QuarkusTest
class RecommendationRevisionTest {

  @Test
  void revise_whenRated_showsItInThePriority() {
    // Given
    Response written = post(request());
    String id = written.path("id");
    // When
    Response revised =
        patch(
            id,
            written.header("ETag"),
            "{\"ratings\":{\"feasibility\":0.9,\"expectedEffect\":1},\"dueOn\":\"2020-01-31\"}");
    // Then
    revised
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("flags", equalTo(List.of("OVERDUE")))
        .body("priority.parts.find { it.criterion == 'FEASIBILITY' }.basis", equalTo("RATED"))
        .body("priority.parts.find { it.criterion == 'FEASIBILITY' }.value", equalTo(0.9f))
        .body("priority.parts.find { it.criterion == 'URGENCY' }.value", equalTo(1.0f))
        .body("priority.parts.find { it.criterion == 'ACCEPTABILITY' }.basis", equalTo("DEFAULT"))
        .body("priority.score", equalTo(0.71f));
  }

  @Test
  void revise_whenRemoved_goesBackToTheDefault() {
    Response written = post(request().put("dueOn", "2020-01-31"));
    String id = written.path("id");
    patch(id, written.header("ETag"), "{\"dueOn\":null}")
        .then()
        .statusCode(200)
        .body("dueOn", nullValue())
        .body("priority.parts.find { it.criterion == 'URGENCY' }.basis", equalTo("DEFAULT"));
  }

  @Test
  void revise_whenTheVersionIsStaleOrMissing_isRefused() {
    Response written = post(request());
    String id = written.path("id");
    patch(id, written.header("ETag"), "{\"dueOn\":\"2030-01-31\"}").then().statusCode(200);
    patch(id, written.header("ETag"), "{\"dueOn\":\"2031-01-31\"}").then().statusCode(412);
    ANALYST
        .request()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(428);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"addressees\":null}|/addressees",
        "{\"status\":\"CLOSED\"}|/status",
        "{\"ratings\":{\"feasibility\":1.5}}|/ratings/feasibility",
        "{\"ratings\":{\"severity\":1}}|/ratings/severity",
        "{\"title\":{\"en\":\"\"}}|/title/en",
        "{\"category\":\"NONE\"}|/category"
      })
  void revise_whenThePatchMakesItInvalid_namesThePlace(String body, String pointer) {
    Response written = post(request());
    patch(written.path("id"), written.header("ETag"), body)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void revise_whenTheLabelIsLowered_isRefused() {
    Response written = post(request().put("sharing", "AMBER"));
    String id = written.path("id");
    patch(id, written.header("ETag"), "{\"sharing\":\"GREEN\"}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sharing"));
    patch(id, written.header("ETag"), "{\"sharing\":\"RED\"}")
        .then()
        .statusCode(200)
        .body("sharing", equalTo("RED"));
  }

  @Test
  void revise_whenTheMediaTypeIsPlainJson_is415() {
    String id = Written.recommendation(request());
    ANALYST
        .request()
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(415);
  }
}

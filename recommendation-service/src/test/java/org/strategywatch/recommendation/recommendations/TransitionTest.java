package org.strategywatch.recommendation.recommendations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.recommendation.Written.ANALYST;
import static org.strategywatch.recommendation.Written.PATH;
import static org.strategywatch.recommendation.Written.READER;
import static org.strategywatch.recommendation.Written.move;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.recommendation.Written;

@QuarkusTest
class TransitionTest {

  private static final TestCaller MINISTRY = TestCaller.with(Roles.REPORTER).of("ministry");
  private static final TestCaller NGO = TestCaller.with(Roles.VERIFIER).of("ngo");

  @Test
  void move_whenClaimedAndVerifiedByAnother_closesWithAFullHistory() {
    // Given
    String id = Written.recommendation(Written.request());
    // When
    move(MINISTRY, id, "response", "ACCEPTED").then().statusCode(200);
    move(MINISTRY, id, "implementation", "IN_PROGRESS").then().statusCode(200);
    move(MINISTRY, id, "implementation", "IMPLEMENTED")
        .then()
        .statusCode(200)
        .body("verification.state", equalTo("CLAIMED"))
        .body("verification.claimedBy", equalTo("ministry"));
    move(NGO, id, "verification", "VERIFIED")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("version", equalTo(5));
    // Then
    READER
        .request()
        .get(PATH + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body(
            "items.to",
            equalTo(List.of("ACCEPTED", "IN_PROGRESS", "IMPLEMENTED", "CLAIMED", "VERIFIED")))
        .body(
            "items.partner",
            equalTo(List.of("ministry", "ministry", "ministry", "ministry", "ngo")))
        .body("items.version", equalTo(List.of(2, 3, 4, 4, 5)))
        .body("items[0].axis", equalTo("response"))
        .body("items[0].reason", equalTo("because of the test"))
        .body("items[4].by", equalTo("verifier"));
  }

  @Test
  void move_whenTheClaimantVerifies_isForbidden() {
    String id = Written.recommendation(Written.request());
    move(MINISTRY, id, "implementation", "IMPLEMENTED").then().statusCode(200);
    move(TestCaller.with(Roles.VERIFIER).of("ministry"), id, "verification", "VERIFIED")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_CLAIM"));
  }

  @Test
  void move_whenContested_reopens() {
    String id = Written.recommendation(Written.request());
    move(MINISTRY, id, "implementation", "IMPLEMENTED").then().statusCode(200);
    move(NGO, id, "verification", "VERIFIED").then().body("status", equalTo("CLOSED"));
    move(NGO, id, "verification", "CONTESTED")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("implementation.state", equalTo("IN_PROGRESS"));
  }

  @Test
  void move_whenIllegal_listsTheLegalOnes() {
    String id = Written.recommendation(Written.request());
    move(NGO, id, "verification", "VERIFIED")
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("errors[0].pointer", equalTo("/to"))
        .body("errors[0].message", equalTo("legal are []"));
    move(MINISTRY, id, "response", "PENDING")
        .then()
        .statusCode(409)
        .body("detail", containsString("[ACCEPTED, PARTLY_ACCEPTED, NOTED, REJECTED]"));
  }

  @Test
  void move_whenTheRoleIsOfAnotherAxis_isForbidden() {
    String id = Written.recommendation(Written.request());
    move(NGO, id, "response", "ACCEPTED").then().statusCode(403);
    move(MINISTRY, id, "verification", "VERIFIED").then().statusCode(403);
    move(ANALYST, id, "verification", "VERIFIED").then().statusCode(403);
  }

  @Test
  void move_whenTheStateIsUnknown_namesTheKnownOnes() {
    String id = Written.recommendation(Written.request());
    move(MINISTRY, id, "implementation", "ACCEPTED")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/to"))
        .body("errors[0].message", containsString("NOT_STARTED"));
    move(MINISTRY, id, "effect", "EFFECT_SEEN")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/axis"));
  }

  @Test
  void move_withoutIfMatch_isRefused() {
    String id = Written.recommendation(Written.request());
    MINISTRY
        .request()
        .contentType("application/json")
        .body("{\"axis\":\"response\",\"to\":\"NOTED\",\"reason\":\"read\"}")
        .post(PATH + "/" + id + "/transitions")
        .then()
        .statusCode(428)
        .body("errors[0].header", equalTo("If-Match"));
  }

  @Test
  void move_withoutAReason_isRefused() {
    String id = Written.recommendation(Written.request());
    MINISTRY
        .request()
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"axis\":\"response\",\"to\":\"NOTED\"}")
        .post(PATH + "/" + id + "/transitions")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
  }
}

package org.strategywatch.recommendation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Recommendations as analysts write them, for tests. */
public final class Written {

  public static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  public static final TestCaller READER = TestCaller.with(Roles.READER);
  public static final String PATH = "/v1/recommendations";

  private Written() {}

  /** What can be posted as it is. */
  public static ObjectNode request() {
    ObjectNode body = AssessmentTopic.JSON.createObjectNode();
    body.put("country", "ML").put("category", "COORDINATION").put("sharing", "CLEAR");
    body.putObject("title").put("en", "One plan").put("fr", "Un seul plan");
    body.putObject("text").put("en", "Put the forces under one plan.");
    body.putArray("addressees").add("ARMED_FORCES");
    body.putArray("addresses")
        .addObject()
        .put("kind", "KEY_ISSUE")
        .put("code", "FRAGMENTED_SECURITY_FORCES");
    return body;
  }

  public static Response post(ObjectNode body) {
    return ANALYST.request().contentType("application/json").body(body.toString()).post(PATH);
  }

  /** Posts and gives the id. */
  public static String recommendation(ObjectNode body) {
    return post(body).then().statusCode(201).extract().path("id");
  }

  public static Response patch(String id, String ifMatch, String body) {
    return ANALYST
        .request()
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(PATH + "/" + id);
  }

  /** Moves with the newest version seen. */
  public static Response move(TestCaller caller, String id, String axis, String to) {
    String tag = READER.request().get(PATH + "/" + id).header("ETag");
    return caller
        .request()
        .header("If-Match", tag)
        .contentType("application/json")
        .body(
            "{\"axis\":\"%s\",\"to\":\"%s\",\"reason\":\"because of the test\"}"
                .formatted(axis, to))
        .post(PATH + "/" + id + "/transitions");
  }
}

package org.strategywatch.incident.duplicate;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Puts an actor of the tests' own into the registry. */
final class RegisteredNames {

  private static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  private static final String TABLE =
      """
      ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,\
      ActorIdPrev,ActorIdSplitTemp,ActorIdAlliance,ActorIdGroup,Location
      %s,%s,,,,,,,1,,,,,
      """;

  private RegisteredNames() {}

  static void register(String id, String name, String alias) {
    OPERATOR
        .request()
        .contentType("text/csv")
        .body(TABLE.formatted(id, name).getBytes(StandardCharsets.UTF_8))
        .post("/v1/actors/imports")
        .then()
        .statusCode(200);
    String actor = OPERATOR.request().queryParam("q", name).get("/v1/actors").path("items[0].id");
    OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", alias))
        .post("/v1/actors/" + actor + "/names")
        .then()
        .statusCode(200);
  }
}

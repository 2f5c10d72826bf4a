package org.strategywatch.incident.incident;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.test.TokenResource;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class IncidentResourceTest {
  @Test
  void record_whenMinimal_isReadBack() {
    String body =
        """
        {"occurredOn":"2024-09-17","eventType":"BATTLE","country":"ML"}
        """;
    var r =
        TestCaller.with(Roles.REPORTER)
            .request()
            .contentType(ContentType.JSON)
            .body(body)
            .post("/v1/incidents");
    r.then().log().all().statusCode(201);
    TestCaller.with(Roles.REPORTER)
        .request()
        .get("/v1/incidents/" + r.path("id"))
        .then()
        .log()
        .all()
        .statusCode(200)
        .body("sharing", equalTo("RED"));
    TestCaller.with(Roles.REPORTER)
        .request()
        .get("/v1/incidents")
        .then()
        .log()
        .all()
        .statusCode(200);
    TestCaller.with(Roles.REPORTER)
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"place\":\"Gao\"}")
        .patch("/v1/incidents/" + r.path("id"))
        .then()
        .log()
        .all()
        .statusCode(200);
    TestCaller.with(Roles.REPORTER)
        .request()
        .get("/v1/incidents/" + r.path("id") + "/history")
        .then()
        .log()
        .all()
        .statusCode(200);
    TestCaller.with(Roles.REPORTER)
        .request()
        .get("/v1/incidents/aggregates?by=year,country")
        .then()
        .log()
        .all()
        .statusCode(200);
  }
}

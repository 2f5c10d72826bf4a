package org.strategywatch.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.EndpointSecurity;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class EndpointSecurityTest {

  @TestFactory
  Stream<DynamicTest> everyOperation_whenCalledByThoseWhoMayNot_refuses() {
    return EndpointSecurity.refusals(Path.of("contract/openapi.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.ANALYST, Roles.VERIFIER, Roles.PUBLISHER})
  void record_whenNeitherReporterNorOperator_isForbidden(String role) {
    assertThat(
            TestCaller.with(role)
                .request()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/incidents")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.VERIFIER, Roles.PUBLISHER})
  void imports_whenNotOperator_areForbidden(String role) {
    // Given
    TestCaller caller = TestCaller.with(role);
    String run = "/v1/imports/" + UUID.randomUUID();

    // When / Then
    assertThat(
            caller
                .request()
                .contentType("text/csv")
                .body("id\n")
                .post("/v1/imports?format=ucdp-ged")
                .statusCode())
        .isEqualTo(403);
    assertThat(caller.request().get(run).statusCode()).isEqualTo(403);
    assertThat(caller.request().get(run + "/rejections").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Roles.READER,
        Roles.REPORTER,
        Roles.ANALYST,
        Roles.VERIFIER,
        Roles.PUBLISHER,
        Roles.OPERATOR
      })
  void reading_whenAnyRoleButAuditor_isAllowed(String role) {
    // Given
    TestCaller caller = TestCaller.with(role);

    // When / Then
    assertThat(caller.request().get("/v1/incidents").statusCode()).isEqualTo(200);
    assertThat(caller.request().get("/v1/codelists").statusCode()).isEqualTo(200);
  }
}

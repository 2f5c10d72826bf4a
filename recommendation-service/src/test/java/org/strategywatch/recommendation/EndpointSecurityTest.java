package org.strategywatch.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
  @ValueSource(
      strings = {Roles.READER, Roles.REPORTER, Roles.VERIFIER, Roles.PUBLISHER, Roles.OPERATOR})
  void write_whenNotAnalyst_isForbidden(String role) {
    // Given
    TestCaller caller = TestCaller.with(role);
    // When
    int recommendation = post(caller, "/v1/recommendations");
    int initiative = post(caller, "/v1/initiatives");
    int patch =
        caller
            .request()
            .contentType("application/merge-patch+json")
            .body("{}")
            .patch("/v1/recommendations/" + UUID.randomUUID())
            .statusCode();
    // Then
    assertThat(recommendation).isEqualTo(403);
    assertThat(initiative).isEqualTo(403);
    assertThat(patch).isEqualTo(403);
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
  void read_whenOfAnyRoleButAuditor_isAllowed(String role) {
    // Given
    TestCaller caller = TestCaller.with(role);
    // When
    int status = caller.request().get("/v1/recommendations").statusCode();
    // Then
    assertThat(status).isEqualTo(200);
  }

  @Test
  void move_whenOnlyReading_isForbidden() {
    // Given
    TestCaller reader = TestCaller.with(Roles.READER);
    // When
    int status = post(reader, "/v1/recommendations/" + UUID.randomUUID() + "/transitions");
    // Then
    assertThat(status).isEqualTo(403);
  }

  private static int post(TestCaller caller, String path) {
    return caller.request().contentType("application/json").body("{}").post(path).statusCode();
  }
}

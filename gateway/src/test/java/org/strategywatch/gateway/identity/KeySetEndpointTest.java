package org.strategywatch.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.gateway.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** What the services fetch, from the running gateway. */
@QuarkusTest
class KeySetEndpointTest {

  @Test
  void keySet_onTheManagementPort_verifiesWhatTheServiceReceived() throws Exception {
    String authorization = as("auditor").get("/v1/incidents/echo").path("headers.authorization");
    String keySet = given().port(managementPort()).get("/internal/jwks").asString();

    JwtClaims claims =
        new JwtConsumerBuilder()
            .setExpectedIssuer("strategywatch-gateway")
            .setExpectedAudience("incident-service")
            .setVerificationKeyResolver(
                new JwksVerificationKeyResolver(new JsonWebKeySet(keySet).getJsonWebKeys()))
            .build()
            .processToClaims(authorization.substring("Bearer ".length()));

    assertThat(claims.getSubject()).isEqualTo("auditor");
    assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("AUDITOR"));
  }

  @Test
  void keySet_never_holdsAPrivateKey() {
    String keySet = given().port(managementPort()).get("/internal/jwks").asString();

    assertThat(keySet).contains("\"kid\"").doesNotContain("\"d\"");
  }

  @Test
  void keySet_onThePublicPort_doesNotExist() {
    given().get("/internal/jwks").then().statusCode(404);
  }

  private static int managementPort() {
    return ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
  }
}

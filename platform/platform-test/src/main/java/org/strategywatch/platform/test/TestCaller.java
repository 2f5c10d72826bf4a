package org.strategywatch.platform.test;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.strategywatch.platform.web.security.InternalToken;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Somebody who calls the service under test, as the gateway would introduce them. Needs {@link
 * TokenResource}.
 *
 * @param subject the person or key
 * @param partner the organisation
 */
public record TestCaller(
    String subject, String partner, Set<String> roles, SharingLabel clearance) {

  /** One with these roles, cleared for everything, named for the first role. */
  public static TestCaller with(String... roles) {
    String name = roles.length == 0 ? "nobody" : roles[0].toLowerCase(java.util.Locale.ROOT);
    return new TestCaller(name, name + "-partner", Set.of(roles), SharingLabel.RED);
  }

  public TestCaller named(String subject) {
    return new TestCaller(subject, partner, roles, clearance);
  }

  public TestCaller of(String partner) {
    return new TestCaller(subject, partner, roles, clearance);
  }

  public TestCaller cleared(SharingLabel clearance) {
    return new TestCaller(subject, partner, roles, clearance);
  }

  /** A request to the service under test that carries this caller's token. */
  public RequestSpecification request() {
    return RestAssured.given().auth().oauth2(token());
  }

  /**
   * A token for the service under test, valid for five minutes so that a slow machine does not fail
   * a test.
   */
  public String token() {
    return token(audience(), Duration.ofMinutes(5));
  }

  /** A token for any audience and lifetime, for the tests of what must be refused. */
  public String token(String audience, Duration lifetime) {
    return Jwt.issuer(InternalToken.ISSUER)
        .audience(audience)
        .subject(subject)
        .groups(roles)
        .claim(InternalToken.PARTNER, partner)
        .claim(InternalToken.CLEARANCE, clearance.name())
        .expiresIn(lifetime)
        .jws()
        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
        .sign(TokenResource.signingKey());
  }

  private static String audience() {
    return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
  }
}

package org.strategywatch.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.web.security.SharingLabel;

/** Internal tokens as a service verifies them, while keys come and go. */
class InternalTokensTest {

  private final GatewayDatabase database = GatewayDatabase.shared();
  private final SettableClock clock = new SettableClock();
  private final SigningKeyRepository published = new SigningKeyRepository(database.source());

  @BeforeEach
  void empty() throws SQLException {
    database.empty();
  }

  @Test
  void token_whenVerifiedWithTheKeySet_tellsTheService() throws Exception {
    SigningKeys keys = signingKeys();
    Principal caller = caller();

    JwtClaims claims =
        verify(
            new InternalTokens(keys, clock).token(caller, "incident-service"),
            "incident-service",
            keys);

    assertThat(claims.getSubject()).isEqualTo("observatory");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("READER");
    assertThat(claims.getStringClaimValue("partner")).isEqualTo(caller.partner().toString());
    assertThat(claims.getStringClaimValue("clearance")).isEqualTo("GREEN");
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(60);
  }

  @Test
  void token_whenMadeForAnotherService_isRefused() throws Exception {
    SigningKeys keys = signingKeys();
    String token = new InternalTokens(keys, clock).token(caller(), "incident-service");

    assertThatThrownBy(() -> verify(token, "assessment-service", keys))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void token_whenAskedAgain_isReusedForHalfItsLifeOnly() throws Exception {
    InternalTokens tokens = new InternalTokens(signingKeys(), clock);
    String first = tokens.token(caller(), "incident-service");

    clock.advance(Duration.ofSeconds(29));
    String again = tokens.token(caller(), "incident-service");
    clock.advance(Duration.ofSeconds(1));
    String later = tokens.token(caller(), "incident-service");

    assertThat(again).isEqualTo(first);
    assertThat(later).isNotEqualTo(first);
  }

  @Test
  void rotation_whenDue_signsWithANewKeyAndStillServesTheOldOne() throws Exception {
    SigningKeys keys = signingKeys();
    InternalTokens tokens = new InternalTokens(keys, clock);
    String before = tokens.token(caller(), "incident-service");
    String oldKid = keys.current().kid();

    clock.advance(Duration.ofHours(24));
    keys.rotateIfDue();

    assertThat(keys.current().kid()).isNotEqualTo(oldKid);
    assertThat(tokens.token(caller(), "incident-service")).isNotEqualTo(before);
    assertThat(kids(keys)).containsExactlyInAnyOrder(oldKid, keys.current().kid());
  }

  @Test
  void rotation_whenNotDue_keepsTheKey() throws Exception {
    SigningKeys keys = signingKeys();
    String kid = keys.current().kid();

    clock.advance(Duration.ofHours(23));
    keys.rotateIfDue();

    assertThat(keys.current().kid()).isEqualTo(kid);
  }

  @Test
  void keySet_whenAKeyHasLongExpired_dropsIt() throws Exception {
    SigningKeys keys = signingKeys();
    String oldKid = keys.current().kid();

    clock.advance(Duration.ofHours(24));
    keys.rotateIfDue();
    clock.advance(Duration.ofHours(2));

    assertThat(kids(keys)).doesNotContain(oldKid);
  }

  @Test
  void keySet_ofOneReplica_verifiesTheTokensOfAnother() throws Exception {
    SigningKeys one = signingKeys();
    SigningKeys other = signingKeys();

    JwtClaims claims =
        verify(
            new InternalTokens(one, clock).token(caller(), "incident-service"),
            "incident-service",
            other);

    assertThat(claims.getIssuer()).isEqualTo("strategywatch-gateway");
  }

  private SigningKeys signingKeys() throws SQLException {
    SigningKeys keys = new SigningKeys(published, new FixedIdentity("127.0.0.1", null), clock);
    keys.rotate();
    return keys;
  }

  private static Principal caller() {
    return new Principal(
        "observatory",
        java.util.UUID.fromString("01a204d6-8c80-7028-a6ae-5647aec8117c"),
        Set.of("READER"),
        SharingLabel.GREEN);
  }

  private static Set<String> kids(SigningKeys keys) throws JoseException {
    return Set.copyOf(
        new JsonWebKeySet(keys.keySet()).getJsonWebKeys().stream().map(k -> k.getKeyId()).toList());
  }

  private JwtClaims verify(String token, String audience, SigningKeys keys)
      throws InvalidJwtException, JoseException {
    JwtConsumer service =
        new JwtConsumerBuilder()
            .setExpectedIssuer("strategywatch-gateway")
            .setExpectedAudience(audience)
            .setRequireExpirationTime()
            .setEvaluationTime(
                org.jose4j.jwt.NumericDate.fromSeconds(clock.instant().getEpochSecond()))
            .setVerificationKeyResolver(
                new JwksVerificationKeyResolver(new JsonWebKeySet(keys.keySet()).getJsonWebKeys()))
            .build();
    return service.processToClaims(token);
  }
}

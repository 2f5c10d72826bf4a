package org.strategywatch.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthenticatorTest {

  private static final int LAST = Integer.MAX_VALUE;
  private static final String UNKNOWN_SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ_-01234";

  private final Vertx vertx = Vertx.vertx();
  private final GatewayDatabase database = new GatewayDatabase();
  private final Authenticator authenticator = authenticator();

  private Authenticator authenticator() {
    PartnerRepository partners = new PartnerRepository(database.source());
    Clock clock = Clock.systemUTC();
    RecentKeys keys = new RecentKeys(partners, new FixedIdentity("127.0.0.1", null), clock, vertx);
    return new Authenticator(keys, partners, clock, vertx);
  }

  @BeforeAll
  void readsOnceSoThatDriversAreLoaded() throws Exception {
    authenticate(database.givenKey("warm-up", "READER").reveal());
  }

  @BeforeEach
  void empty() throws SQLException {
    database.empty();
  }

  @AfterAll
  void close() {
    database.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void authenticate_whenKeyIsLive_knowsThePartner() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");

    Principal caller = authenticate(key.reveal());

    assertThat(caller.subject()).isEqualTo("observatory");
    assertThat(caller.roles()).containsExactly("REPORTER");
    assertThat(caller.clearance()).isEqualTo(SharingLabel.AMBER);
  }

  @Test
  void authenticate_whenSecretIsWrong_saysNoMoreThanForAnUnknownKey() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    ApiKeyText wrong = new ApiKeyText(key.id(), UNKNOWN_SECRET);
    ApiKeyText unknown = new ApiKeyText(java.util.UUID.randomUUID(), UNKNOWN_SECRET);

    assertRefused(() -> authenticate(wrong.reveal()), "The API key is not known");
    assertRefused(() -> authenticate(unknown.reveal()), "The API key is not known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sw_", "sw_x_y", "Bearer abc", "' OR 1=1 --"})
  void authenticate_whenKeyIsMalformed_namesTheForm(String text) {
    assertRefused(
        () -> authenticate(text), "One X-API-Key of the form sw_<id>_<secret> is expected");
  }

  @Test
  void authenticate_whenTwoKeysAreSent_isRefused() throws Exception {
    String key = database.givenKey("observatory", "REPORTER").reveal();
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap().add("X-API-Key", key).add("x-api-key", key);

    assertRefused(
        () -> authenticate(headers), "One X-API-Key of the form sw_<id>_<secret> is expected");
  }

  @Test
  void authenticate_whenOnlyABearerTokenIsSent_saysThatItIsNotAcceptedYet() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer abc");

    assertRefused(
        () -> authenticate(headers), "Only API keys are accepted yet; send one as X-API-Key");
  }

  @Test
  void authenticate_whenKeyHasExpired_saysSo() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    database.execute(
        "UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 s'");

    assertRefused(() -> authenticate(key.reveal()), "The API key has expired");
  }

  @Test
  void authenticate_whenKeyIsRevoked_isRefusedWithinASecond() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    authenticate(key.reveal());

    database.execute("UPDATE api_key SET revoked_at = now()");

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> assertRefused(() -> authenticate(key.reveal()), "The API key has been revoked"));
  }

  @Test
  void authenticate_whenClearanceIsLowered_followsWithinASecond() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    authenticate(key.reveal());

    database.execute("UPDATE partner SET clearance = 'CLEAR'");

    await()
        .atMost(Duration.ofSeconds(1))
        .until(() -> authenticate(key.reveal()).clearance() == SharingLabel.CLEAR);
  }

  @Test
  void authenticate_whenKeyIsUsed_notesTheUse() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    PartnerRepository partners = new PartnerRepository(database.source());

    authenticate(key.reveal());

    await()
        .untilAsserted(
            () -> assertThat(partners.findKey(key.id()).orElseThrow().lastUsedAt()).isNotNull());
  }

  @Test
  @Order(LAST)
  void authenticate_whenDatabaseIsAway_isUnavailableAndSaysWhenToRetry() throws Exception {
    ApiKeyText key = database.givenKey("observatory", "REPORTER");
    database.goAway();

    assertThatThrownBy(() -> authenticate(key.reveal()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().status()).isEqualTo(503);
              assertThat(problem.headers()).containsEntry("Retry-After", "2");
            });
  }

  private Principal authenticate(String key) throws Exception {
    return authenticate(MultiMap.caseInsensitiveMultiMap().add("X-API-Key", key));
  }

  private Principal authenticate(MultiMap headers) throws Exception {
    try {
      return authenticator
          .authenticate(headers)
          .toCompletionStage()
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }

  private static void assertRefused(ThrowingCallable attempt, String detail) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().status()).isEqualTo(401);
              assertThat(problem.detail()).isEqualTo(detail);
              assertThat(problem.headers()).containsKey("WWW-Authenticate");
            });
  }
}

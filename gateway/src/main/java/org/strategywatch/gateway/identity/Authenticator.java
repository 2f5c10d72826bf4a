package org.strategywatch.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** Tells who calls from the headers of a request. */
@Singleton
public class Authenticator {

  public static final String API_KEY_HEADER = "X-API-Key";

  private static final Logger LOG = Logger.getLogger(Authenticator.class);
  private static final String RETRY_SECONDS = "2";

  private final RecentKeys keys;
  private final PartnerRepository partners;
  private final Clock clock;
  private final Vertx vertx;

  Authenticator(RecentKeys keys, PartnerRepository partners, Clock clock, Vertx vertx) {
    this.keys = keys;
    this.partners = partners;
    this.clock = clock;
    this.vertx = vertx;
  }

  /**
   * Fails with a {@link ProblemException}: 401 when nobody is recognised, 503 when the database
   * cannot be asked.
   */
  public Future<Principal> authenticate(MultiMap headers) {
    List<String> presented = headers.getAll(API_KEY_HEADER);
    if (presented.isEmpty()) {
      return Future.failedFuture(
          headers.contains("Authorization")
              ? refused("UNSUPPORTED", "Only API keys are accepted yet; send one as X-API-Key")
              : refused("REQUIRED", "Send an API key as X-API-Key"));
    }
    Optional<ApiKeyText> key =
        presented.size() == 1 ? ApiKeyText.parse(presented.getFirst()) : Optional.empty();
    if (key.isEmpty()) {
      return Future.failedFuture(
          refused("MALFORMED", "One X-API-Key of the form sw_<id>_<secret> is expected"));
    }
    return keys.find(key.get().id())
        .recover(failure -> Future.failedFuture(databaseAway(failure)))
        .map(stored -> recognise(key.get(), stored));
  }

  private Principal recognise(ApiKeyText presented, Optional<ApiKey> stored) {
    ApiKey key =
        stored
            .filter(candidate -> candidate.secret().matches(presented.secret()))
            .orElseThrow(() -> refused("UNKNOWN", "The API key is not known"));
    if (key.isRevoked()) {
      throw refused("REVOKED", "The API key has been revoked");
    }
    if (key.isExpired(clock.instant())) {
      throw refused("EXPIRED", "The API key has expired");
    }
    if (key.useIsWorthNoting(clock.instant())) {
      noteUse(key);
    }
    return key.owner();
  }

  private void noteUse(ApiKey key) {
    vertx
        .executeBlocking(
            () -> {
              partners.noteUse(key.id(), clock.instant());
              return key.id();
            },
            false)
        .onFailure(failure -> LOG.debugf(failure, "The use of key %s was not noted", key.id()));
  }

  private static ProblemException refused(String code, String detail) {
    return ProblemException.of(
            PlatformProblem.UNAUTHENTICATED,
            detail,
            Violation.ofHeader(API_KEY_HEADER, code, detail))
        .withHeader("WWW-Authenticate", "ApiKey realm=\"strategywatch\"");
  }

  private static ProblemException databaseAway(Throwable failure) {
    LOG.warnf("Keys cannot be checked: %s", failure.getMessage());
    return ProblemException.of(PlatformProblem.UNAVAILABLE, "Keys cannot be checked at the moment")
        .withHeader("Retry-After", RETRY_SECONDS);
  }
}

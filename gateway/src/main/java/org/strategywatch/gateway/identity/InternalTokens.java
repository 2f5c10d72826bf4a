package org.strategywatch.gateway.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.strategywatch.platform.web.security.InternalToken;

/**
 * Writes the token by which a service recognises the caller. A token is used again for the first
 * half of its life: a signature costs more than the rest of the gateway's work on a small request.
 */
@Singleton
public class InternalTokens {

  private static final Duration REUSE = Duration.ofSeconds(InternalToken.LIFETIME_SECONDS / 2);
  private static final int CLEAN_ABOVE = 1_000;

  private final ConcurrentMap<Subject, Minted> minted = new ConcurrentHashMap<>();
  private final SigningKeys keys;
  private final Clock clock;

  InternalTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A signed token with at least half of its life left.
   *
   * @param audience the name of the one service that may accept it
   */
  public String token(Principal caller, String audience) {
    Instant now = clock.instant();
    if (minted.size() > CLEAN_ABOVE) {
      minted.values().removeIf(token -> !token.isFresh(now));
    }
    SigningKey key = keys.current();
    return minted
        .compute(
            new Subject(caller, audience),
            (subject, known) ->
                known != null && known.isFresh(now) && known.kid().equals(key.kid())
                    ? known
                    : new Minted(sign(subject, key, now), key.kid(), now))
        .token();
  }

  private static String sign(Subject subject, SigningKey key, Instant now) {
    Principal caller = subject.caller();
    return Jwt.issuer(InternalToken.ISSUER)
        .audience(subject.audience())
        .subject(caller.subject())
        .upn(caller.subject())
        .groups(caller.roles())
        .claim(InternalToken.PARTNER, caller.partner().toString())
        .claim(InternalToken.CLEARANCE, caller.clearance().name())
        .issuedAt(now)
        .expiresAt(now.plusSeconds(InternalToken.LIFETIME_SECONDS))
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(key.kid())
        .sign(key.privateKey());
  }

  /** Roles and clearance are part of it, so a partner that changes gets a new token at once. */
  private record Subject(Principal caller, String audience) {}

  private record Minted(String token, String kid, Instant at) {

    boolean isFresh(Instant now) {
      return now.isBefore(at.plus(REUSE));
    }
  }
}

package org.strategywatch.incident.connector;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a page until it comes, as patiently as the source wants it (RFC 9110, Retry-After). */
@Singleton
class PageFetch {

  private static final int OK = 200;
  private static final int UNAUTHENTICATED = 401;
  private static final int TOO_MANY = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private final ConnectorConfig config;
  private final SourceHttp http;
  private final Clock clock;

  PageFetch(ConnectorConfig config, SourceHttp http, Clock clock) {
    this.config = config;
    this.http = http;
    this.clock = clock;
  }

  /**
   * @param beforeEach keeps the lease
   * @throws PullFailedException when the page does not come
   */
  byte[] fetch(SourceApi api, Sweep sweep, Runnable beforeEach) {
    boolean hasLoggedInAgain = false;
    for (int attempt = 1; ; attempt++) {
      beforeEach.run();
      SourceHttp.@Nullable Answer answer = tryOnce(api, sweep);
      if (answer != null && answer.status() == OK) {
        return answer.body();
      }
      if (answer != null && answer.status() == UNAUTHENTICATED && !hasLoggedInAgain) {
        api.forgetLogin();
        hasLoggedInAgain = true;
        continue;
      }
      if (attempt >= config.attempts() || !mayPass(answer)) {
        throw new PullFailedException(reason(answer));
      }
      pause(wait(attempt, answer));
    }
  }

  private SourceHttp.@Nullable Answer tryOnce(SourceApi api, Sweep sweep) {
    try {
      return http.send(api.request(sweep));
    } catch (IOException _) {
      return null;
    }
  }

  private static boolean mayPass(SourceHttp.@Nullable Answer answer) {
    return answer == null || answer.status() == TOO_MANY || answer.status() >= FIRST_SERVER_ERROR;
  }

  private static String reason(SourceHttp.@Nullable Answer answer) {
    return answer == null
        ? "The source gave no whole answer"
        : "The source answered with status " + answer.status();
  }

  private Duration wait(int attempt, SourceHttp.@Nullable Answer answer) {
    Duration own = config.pause().multipliedBy(1L << Math.min(attempt - 1, 10));
    Duration asked =
        Optional.ofNullable(answer)
            .flatMap(a -> a.headers().firstValue("Retry-After"))
            .map(this::retryAfter)
            .orElse(Duration.ZERO);
    if (asked.compareTo(config.longestPause()) > 0) {
      throw new PullFailedException(
          "The source wants us to come back in " + asked.toSeconds() + " s");
    }
    Duration wait = own.compareTo(asked) > 0 ? own : asked;
    return wait.compareTo(config.longestPause()) > 0 ? config.longestPause() : wait;
  }

  private Duration retryAfter(String text) {
    try {
      if (text.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(clock.instant(), then);
    } catch (DateTimeException _) {
      return Duration.ZERO;
    }
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new PullFailedException("The service stopped; the next run goes on from this page");
    }
  }
}

package org.strategywatch.incident.export;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.ProblemType;

/** Counts the exports that are under way. */
@Singleton
class ExportAdmission {

  private static final String RETRY_SECONDS = "30";

  private final ExportConfig config;
  private final Map<String, Integer> byPartner = new HashMap<>();
  private int underWay;

  ExportAdmission(ExportConfig config) {
    this.config = config;
  }

  /** The right to one export, given back by closing it. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @throws ProblemException 429 when the partner has its share, 503 when all places are taken,
   *     both with {@code Retry-After}
   */
  synchronized Place enter(String partner) {
    if (byPartner.getOrDefault(partner, 0) >= config.concurrentPerPartner()) {
      throw refusal(
          PlatformProblem.TOO_MANY_REQUESTS,
          "Your organisation has %d exports under way; wait for the end of one"
              .formatted(config.concurrentPerPartner()));
    }
    if (underWay >= config.concurrent()) {
      throw refusal(PlatformProblem.UNAVAILABLE, "All places for exports are taken at the moment");
    }
    underWay++;
    byPartner.merge(partner, 1, Integer::sum);
    return () -> leave(partner);
  }

  private synchronized void leave(String partner) {
    underWay--;
    byPartner.computeIfPresent(partner, (_, count) -> count == 1 ? null : count - 1);
  }

  private static ProblemException refusal(ProblemType type, String detail) {
    return ProblemException.of(type, detail).withHeader("Retry-After", RETRY_SECONDS);
  }
}

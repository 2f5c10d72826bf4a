package org.strategywatch.incident.incident;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.QueryText;

/** Reads the parameter {@code asOf}: what was known when. */
public final class AsOf {

  private AsOf() {}

  /**
   * The last moment that counts: of a day, its end in UTC.
   *
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  public static Optional<Instant> moment(@Nullable String asOf) {
    return new QueryText("asOf", asOf)
        .read(
            "INVALID_MOMENT",
            "a day such as 2024-09-17 or a moment such as 2024-09-17T12:00:00Z is expected",
            AsOf::parse);
  }

  private static Instant parse(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      Instant nextDay = LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      return nextDay.minus(1, ChronoUnit.MICROS);
    }
  }
}

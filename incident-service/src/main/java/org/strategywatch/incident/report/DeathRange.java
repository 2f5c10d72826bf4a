package org.strategywatch.incident.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Fatalities;

/** How many died, from the least to the most that a statement leaves possible. */
record DeathRange(int least, int most) {

  private static final int OPEN = Integer.MAX_VALUE;

  /** "At least 77" leaves the upper end open, "up to 70" the lower end; null says nothing. */
  static @Nullable DeathRange of(@Nullable Fatalities deaths) {
    if (deaths == null
        || (deaths.low() == null && deaths.best() == null && deaths.high() == null)) {
      return null;
    }
    int least = Objects.requireNonNullElse(first(deaths.low(), deaths.best()), 0);
    int most = Objects.requireNonNullElse(first(deaths.high(), deaths.best()), OPEN);
    return new DeathRange(Math.min(least, most), Math.max(least, most));
  }

  boolean overlaps(DeathRange other) {
    return least <= other.most && other.least <= most;
  }

  boolean contains(int deaths) {
    return least <= deaths && deaths <= most;
  }

  @Override
  public String toString() {
    if (most == OPEN) {
      return least + " or more";
    }
    return least == most ? Integer.toString(least) : least + "–" + most;
  }

  private static @Nullable Integer first(@Nullable Integer preferred, @Nullable Integer other) {
    return preferred == null ? other : preferred;
  }
}

package org.strategywatch.incident.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** How many died, at the least, as the best estimate, and at the most; absent is unknown. */
public record Fatalities(
    @Nullable @PositiveOrZero @Max(1_000_000) Integer low,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer best,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer high) {

  private static final Fatalities UNKNOWN = new Fatalities(null, null, null);

  boolean isUnknown() {
    return equals(UNKNOWN);
  }

  /** Whether low ≤ best ≤ high holds for the numbers that are known. */
  public boolean inOrder() {
    return ordered(low, best) && ordered(best, high) && ordered(low, high);
  }

  private static boolean ordered(@Nullable Integer lesser, @Nullable Integer greater) {
    return lesser == null || greater == null || lesser <= greater;
  }
}

package org.strategywatch.incident.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** How many of an organisation's people came to which harm; absent is unknown. */
public record StaffHarm(
    @Nullable @PositiveOrZero @Max(1_000_000) Integer killed,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer injured,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer kidnapped,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer detained) {

  private static final StaffHarm UNKNOWN = new StaffHarm(null, null, null, null);

  boolean isUnknown() {
    return equals(UNKNOWN);
  }
}

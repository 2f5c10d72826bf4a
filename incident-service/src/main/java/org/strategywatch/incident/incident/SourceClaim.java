package org.strategywatch.incident.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one report claims; absent is what it does not say.
 *
 * @param occurredOn the day that it names
 * @param text what it says in its own words
 */
public record SourceClaim(
    @Nullable LocalDate occurredOn,
    @Nullable @Valid Fatalities fatalities,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer civilianFatalities,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer injured,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer abducted,
    @Nullable @Size(max = 2000) String text) {

  private static final SourceClaim NOTHING = new SourceClaim(null, null, null, null, null, null);

  public SourceClaim {
    fatalities = fatalities == null || fatalities.isUnknown() ? null : fatalities;
  }

  boolean saysNothing() {
    return equals(NOTHING);
  }

  public static SourceClaim ofText(String text) {
    return new SourceClaim(null, null, null, null, null, text);
  }
}

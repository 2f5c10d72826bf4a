package org.strategywatch.incident.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report behind an incident, graded by the Admiralty code.
 *
 * @param reliability of the source, A to F
 * @param credibility of the information, 1 to 6
 * @param claim what this report says where it differs from the record; kept, never merged into it
 */
public record IncidentSource(
    @NotBlank @Size(max = 500) String name,
    @Nullable @Size(max = 2000) String url,
    @Nullable LocalDate publishedOn,
    @Nullable String reliability,
    @Nullable @Min(1) @Max(6) Integer credibility,
    @Nullable @Valid SourceClaim claim) {

  public IncidentSource {
    claim = claim == null || claim.saysNothing() ? null : claim;
  }
}

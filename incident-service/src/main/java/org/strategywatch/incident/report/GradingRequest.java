package org.strategywatch.incident.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Another grade for a filed report, and why; what is absent stays. Unknown is F and 6.
 *
 * @param reliability of the source, A to F by the Admiralty code
 * @param credibility of the information, 1 to 6 likewise
 */
public record GradingRequest(
    @Nullable String reliability,
    @Nullable @Min(1) @Max(6) Integer credibility,
    @NotBlank @Size(max = 1000) String reason) {}

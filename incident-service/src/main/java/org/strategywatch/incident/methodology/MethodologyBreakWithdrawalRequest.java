package org.strategywatch.incident.methodology;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a methodology break was recorded by mistake. */
public record MethodologyBreakWithdrawalRequest(@NotBlank @Size(max = 2000) String reason) {}

package org.strategywatch.incident.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why two incidents are of two events. */
record DecisionReason(@NotBlank @Size(max = 1000) String reason) {}

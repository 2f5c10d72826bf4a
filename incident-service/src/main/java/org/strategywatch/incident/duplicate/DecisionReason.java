package org.strategywatch.incident.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two incidents are of two events. */
@Schema(name = "DuplicateDecision")
public record DecisionReason(@NotBlank @Size(max = 1000) String reason) {}

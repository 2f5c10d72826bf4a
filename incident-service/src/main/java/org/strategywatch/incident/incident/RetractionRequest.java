package org.strategywatch.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an incident is taken back. */
public record RetractionRequest(@NotBlank @Size(max = 1000) String reason) {}

package org.strategywatch.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which incident counts in the place of this one, and why both are of one event. */
public record MergeRequest(@NotNull UUID into, @NotBlank @Size(max = 1000) String reason) {}

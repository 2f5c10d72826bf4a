package org.strategywatch.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a check of an incident came to, and by what it is known. */
public record VerificationRequest(
    @NotNull Verification to, @NotBlank @Size(max = 1000) String reason) {}

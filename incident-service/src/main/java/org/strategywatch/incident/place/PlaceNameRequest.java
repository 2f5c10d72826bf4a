package org.strategywatch.incident.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name that means a unit. */
public record PlaceNameRequest(@NotBlank @Size(max = 200) String name) {}

package org.strategywatch.incident.actor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name that means an actor. */
public record ActorAliasRequest(@NotBlank @Size(max = 200) String name) {}

package org.strategywatch.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who took part or suffered; an organisation or a group, never a victim's name.
 *
 * @param role code of the list actorRole
 * @param kind code of the list actorKind
 */
public record IncidentActor(
    @NotBlank @Size(max = 200) String name, @Nullable String role, @Nullable String kind) {}

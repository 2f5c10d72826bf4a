package org.strategywatch.incident.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The name that another collection has for an incident.
 *
 * @param scheme the collection, such as {@code ucdp-ged}
 */
public record ExternalId(
    @NotBlank @Size(max = 50) String scheme, @NotBlank @Size(max = 200) String id) {}

package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs between two versions.
 *
 * @param pointer RFC 6901, into the incident
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 */
public record Difference(
    String pointer,
    @Schema(implementation = Object.class) @Nullable JsonNode before,
    @Schema(implementation = Object.class) @Nullable JsonNode after) {}

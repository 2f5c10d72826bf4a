package org.strategywatch.incident.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That two incidents are of two events.
 *
 * @param rejectedBy the organisation
 */
@Schema(name = "DuplicateRejection")
public record RejectionResponse(
    UUID incident, UUID other, String reason, String rejectedBy, Instant rejectedAt) {}

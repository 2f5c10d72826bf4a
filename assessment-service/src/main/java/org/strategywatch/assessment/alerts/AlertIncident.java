package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An incident that an alert rests on.
 *
 * @param version that counts
 * @param occurredOn in the calendar of the records
 */
@Schema(name = "AlertIncident")
public record AlertIncident(UUID id, long version, LocalDate occurredOn) {}

package org.strategywatch.incident.connector;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source that can be asked.
 *
 * @param configured whether the service has what the source asks of whoever fetches
 * @param schedule absent until somebody sets it
 * @param dueAt when it fetches next, absent when it does not
 */
@Schema(name = "Connector")
public record ConnectorResponse(
    String name,
    String format,
    boolean configured,
    boolean running,
    @Nullable ConnectorSchedule schedule,
    @Nullable Instant dueAt) {}

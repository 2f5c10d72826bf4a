package org.strategywatch.incident.incident;

import java.time.Instant;

/**
 * Where a chunk comes from.
 *
 * @param partner the organisation that imports
 * @param reason what the history gives as the reason of each change
 */
public record BulkOrigin(String partner, String reason, Instant now) {}

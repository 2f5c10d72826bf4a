package org.strategywatch.incident.incident;

import java.time.Instant;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Where a chunk comes from.
 *
 * @param partner the organisation that imports
 * @param clearance the highest label that it may see; what carries a higher one is left alone
 * @param reason what the history gives as the reason of each change
 */
public record BulkOrigin(String partner, SharingLabel clearance, String reason, Instant now) {}

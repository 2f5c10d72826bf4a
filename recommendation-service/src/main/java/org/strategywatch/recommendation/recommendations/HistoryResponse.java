package org.strategywatch.recommendation.recommendations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step on an axis.
 *
 * @param by the person or key that took it
 * @param partner their organisation
 * @param version of the recommendation after it
 */
@Schema(name = "RecommendationHistoryEntry")
public record HistoryResponse(
    Axis axis,
    String from,
    String to,
    String reason,
    String by,
    String partner,
    Instant at,
    long version) {}

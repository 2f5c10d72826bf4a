package org.strategywatch.assessment.strategies;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a strategy, and who made it. */
@Schema(name = "StrategyVersion")
public record StrategyVersionResponse(
    long version, String changedBy, Instant changedAt, StrategyResponse strategy) {}

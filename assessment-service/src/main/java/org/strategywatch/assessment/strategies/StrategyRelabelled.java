package org.strategywatch.assessment.strategies;

import java.util.UUID;
import org.strategywatch.platform.web.security.SharingLabel;

/** Fired inside the transaction in which a strategy took a more restrictive label. */
public record StrategyRelabelled(UUID strategy, SharingLabel sharing) {}

package org.strategywatch.assessment.strategies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The payload of {@code strategy.registered} and {@code strategy.revised}: the whole strategy and
 * what changed.
 */
record StrategyEvent(@JsonUnwrapped StrategyResponse strategy, List<String> changed) {}

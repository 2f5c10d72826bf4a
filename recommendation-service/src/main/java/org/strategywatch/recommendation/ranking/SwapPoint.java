package org.strategywatch.recommendation.ranking;

/**
 * To which value one criterion would have to fall, all else equal, for the next one to draw level.
 *
 * @param value 0 to 1
 */
public record SwapPoint(PriorityCriterion criterion, double value) {}

package org.strategywatch.recommendation.ranking;

/** What makes a recommendation urgent or worthwhile; the weights add up to 1. */
public enum PriorityCriterion {
  SEVERITY(0.25),
  CERTAINTY(0.20),
  EXPECTED_EFFECT(0.20),
  FEASIBILITY(0.15),
  URGENCY(0.10),
  ACCEPTABILITY(0.10);

  private final double weight;

  PriorityCriterion(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}

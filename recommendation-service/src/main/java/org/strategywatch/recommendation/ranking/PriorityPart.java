package org.strategywatch.recommendation.ranking;

/**
 * What one criterion adds to a priority.
 *
 * @param value 0 to 1
 * @param weight 0 to 1
 * @param contribution value times weight
 */
public record PriorityPart(
    PriorityCriterion criterion,
    double value,
    double weight,
    double contribution,
    ValueBasis basis) {

  /** The value that stands where nobody has said anything. */
  public static final double NEUTRAL = 0.5;

  /**
   * @throws IllegalArgumentException when the value is not within 0 to 1
   */
  public static PriorityPart of(PriorityCriterion criterion, double value, ValueBasis basis) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(criterion + " must be within 0 to 1, not " + value);
    }
    double rounded = WeightedSum.round(value);
    return new PriorityPart(
        criterion,
        rounded,
        criterion.weight(),
        WeightedSum.round(rounded * criterion.weight()),
        basis);
  }

  public static PriorityPart neutral(PriorityCriterion criterion) {
    return of(criterion, NEUTRAL, ValueBasis.DEFAULT);
  }
}

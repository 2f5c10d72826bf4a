package org.strategywatch.assessment.statistics.verdict;

/** What would settle a question that the evidence leaves open. */
public sealed interface Settlement {

  /**
   * Waiting settles it.
   *
   * @param months of further data needed, 0 if the interval is narrow enough already
   */
  record InMonths(int months) implements Settlement {}

  /** More months alone do not settle it; the explanation says what stands in the way. */
  record NotByWaiting(String explanation) implements Settlement {}
}

package org.strategywatch.assessment.statistics.verdict;

/** Where things have been going of late, in the words that CrisisWatch uses. */
public enum Direction {
  DETERIORATED,
  UNCHANGED,
  IMPROVED
}

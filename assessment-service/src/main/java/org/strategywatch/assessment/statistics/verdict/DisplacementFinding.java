package org.strategywatch.assessment.statistics.verdict;

/** Whether violence may have moved to the neighbours instead of ending. */
public enum DisplacementFinding {
  /** It fell here while it rose among the neighbours together. */
  SUSPECTED,
  /** The neighbours together did not rise, or it did not fall here. */
  NOT_SEEN,
  /** The neighbours are not known, or a series does not answer. */
  CANNOT_SAY
}

package org.strategywatch.assessment.statistics.verdict;

/** How far the evidence can be trusted, from least to most. */
public enum CertaintyLevel {
  VERY_LOW,
  LOW,
  MODERATE,
  HIGH;

  /** The level some steps higher, or lower if negative, but never off the scale. */
  @SuppressWarnings("EnumOrdinal") // the order of declaration is the scale
  CertaintyLevel moved(int steps) {
    return values()[Math.clamp(ordinal() + (long) steps, 0, values().length - 1)];
  }
}

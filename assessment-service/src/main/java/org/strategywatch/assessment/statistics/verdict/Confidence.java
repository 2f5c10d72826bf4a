package org.strategywatch.assessment.statistics.verdict;

/** How well founded a judgement is; a field of its own beside its {@link Likelihood}. */
public enum Confidence {
  HIGH,
  MODERATE,
  LOW;

  /** What a certainty allows to claim unless an analyst claims less. */
  public static Confidence of(CertaintyLevel certainty) {
    return switch (certainty) {
      case HIGH -> HIGH;
      case MODERATE -> MODERATE;
      case LOW, VERY_LOW -> LOW;
    };
  }
}

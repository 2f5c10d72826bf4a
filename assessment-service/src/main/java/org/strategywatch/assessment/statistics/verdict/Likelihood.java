package org.strategywatch.assessment.statistics.verdict;

/**
 * Words for a probability as the United States' Intelligence Community Directive 203 (2015) sets
 * them; the lower bound belongs to the word. Never in one sentence with a {@link Confidence}.
 */
public enum Likelihood {
  ALMOST_NO_CHANCE(0.01, "almost no chance"),
  VERY_UNLIKELY(0.05, "very unlikely"),
  UNLIKELY(0.20, "unlikely"),
  ROUGHLY_EVEN(0.45, "roughly even chance"),
  LIKELY(0.55, "likely"),
  VERY_LIKELY(0.80, "very likely"),
  ALMOST_CERTAIN(0.95, "almost certain");

  private final double lowerBound;
  private final String words;

  Likelihood(double lowerBound, String words) {
    this.lowerBound = lowerBound;
    this.words = words;
  }

  /**
   * The word for a probability. The directive has none below 1 % and above 99 %: the outermost
   * words stand for these too, because a model is never that sure of itself.
   *
   * @throws IllegalArgumentException if the probability is not within [0, 1]
   */
  public static Likelihood of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is not within 0 to 1: " + probability);
    }
    Likelihood word = ALMOST_NO_CHANCE;
    for (Likelihood candidate : values()) {
      if (probability >= candidate.lowerBound) {
        word = candidate;
      }
    }
    return word;
  }

  /** The words in English, lower case. */
  public String words() {
    return words;
  }
}

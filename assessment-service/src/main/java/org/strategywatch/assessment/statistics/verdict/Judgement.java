package org.strategywatch.assessment.statistics.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.IndicatorClass;

/**
 * A verdict with everything needed to check it by hand.
 *
 * @param score S = Σ w (2p − 1)/Σ w over the indicators that answered, in [−1, 1]; absent if none
 *     did. Also given, for the record, when the evidence is insufficient
 * @param probabilityImproved (S + 1)/2, the weighted mean of p; absent with the score
 * @param likelihood the words for it; absent with the score
 * @param indicators one row each, in the order given
 * @param insufficiencies why no verdict is given; empty if one is
 */
public record Judgement(
    Verdict verdict,
    @Nullable Double score,
    @Nullable Double probabilityImproved,
    @Nullable Likelihood likelihood,
    Confidence confidence,
    Certainty certainty,
    List<Row> indicators,
    List<String> insufficiencies) {

  /**
   * One indicator's part.
   *
   * @param probabilityImproved p = Φ(−β/SE); absent if the series cannot say
   * @param contribution w (2p − 1)/Σ w, the part of S; 0 if the series cannot say
   * @param settlement what would settle it
   */
  public record Row(
      String indicator,
      double weight,
      IndicatorClass classification,
      @Nullable Double probabilityImproved,
      double contribution,
      boolean stable,
      Settlement settlement) {}

  public Judgement {
    indicators = List.copyOf(indicators);
    insufficiencies = List.copyOf(insufficiencies);
  }
}

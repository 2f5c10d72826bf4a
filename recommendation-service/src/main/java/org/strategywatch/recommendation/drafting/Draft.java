package org.strategywatch.recommendation.drafting;

import java.util.List;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.ranking.PriorityPart;

/**
 * A recommendation to be made.
 *
 * @param addresses what it answers, each once
 * @param rationale why, in English and French
 * @param parts of its priority, one for each criterion
 */
public record Draft(
    RecommendationCategory category,
    List<AddressedItem> addresses,
    LocalizedText rationale,
    List<PriorityPart> parts) {

  public Draft {
    addresses = List.copyOf(addresses);
    parts = List.copyOf(parts);
  }
}

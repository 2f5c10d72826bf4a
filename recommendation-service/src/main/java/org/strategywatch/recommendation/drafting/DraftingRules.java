package org.strategywatch.recommendation.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** From a published assessment to what should be done about it. */
public final class DraftingRules {

  private DraftingRules() {}

  /**
   * One draft for each category that something in the assessment leads to, in the order of the
   * categories. The same facts and links always give the same drafts. What no link knows leads to
   * nothing.
   */
  public static List<Draft> draft(AssessmentFacts facts, List<DefaultLink> links) {
    Map<RecommendationCategory, List<Reason>> reasons = new EnumMap<>(RecommendationCategory.class);
    for (DefaultLink link : links) {
      List<Reason> matching = matches(facts, link).toList();
      if (!matching.isEmpty()) {
        reasons.computeIfAbsent(link.category(), _ -> new ArrayList<>()).addAll(matching);
      }
    }
    return reasons.entrySet().stream()
        .map(entry -> draft(entry.getKey(), entry.getValue(), facts))
        .toList();
  }

  private static Stream<Reason> matches(AssessmentFacts facts, DefaultLink link) {
    return switch (link.kind()) {
      case KEY_ISSUE, ROOT_CAUSE, CONTRIBUTING_FACTOR ->
          facts.findings().stream()
              .filter(found -> found.kind() == link.kind() && found.code().equals(link.code()))
              .<Reason>map(found -> new Reason.Found(link, found));
      case VERDICT ->
          Stream.of(facts)
              .filter(judged -> link.code().equals(judged.verdict()))
              .<Reason>map(judged -> new Reason.Judged(link, judged));
      case MEASURE ->
          facts.measures().stream()
              .filter(_ -> facts.isConclusive())
              .filter(measure -> measure.isWorse() && measure.indicator().equals(link.code()))
              .<Reason>map(measure -> new Reason.Measured(link, measure));
    };
  }

  private static Draft draft(
      RecommendationCategory category, List<Reason> reasons, AssessmentFacts facts) {
    return new Draft(
        category,
        reasons.stream().map(Reason::addressed).distinct().toList(),
        Rationale.of(reasons),
        DraftPriority.of(reasons, facts));
  }
}

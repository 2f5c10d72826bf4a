package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.brief.Brief.RecommendationRow;
import org.strategywatch.assessment.recommendations.ToldRecommendation;
import org.strategywatch.assessment.recommendations.ToldRecommendation.Axis;
import org.strategywatch.assessment.recommendations.ToldRecommendation.Text;

/** What is to be done, and how far it is. */
record RecommendationPart(List<ToldRecommendation> recommendations, Wording words) {

  List<RecommendationRow> rows() {
    return recommendations.stream().map(this::row).toList();
  }

  private RecommendationRow row(ToldRecommendation told) {
    return new RecommendationRow(
        passage(told.title()),
        passage(told.text()),
        words.label("recommendationCategory", told.category()),
        told.addressees().stream()
            .map(code -> words.label("addressee", code))
            .collect(Collectors.joining(", ")),
        standing(told));
  }

  private List<String> standing(ToldRecommendation told) {
    List<String> lines = new ArrayList<>();
    if ("DRAFT".equals(told.status())) {
      lines.add(words.of("recommendation.draft"));
    }
    add(lines, "response", told.response());
    add(lines, "implementation", told.implementation());
    add(lines, "verification", told.verification());
    add(lines, "effect", told.effect());
    if (told.dueOn() != null) {
      lines.add(words.with("recommendation.due", words.language().day(told.dueOn())));
    }
    if (told.priority() != null) {
      lines.add(
          words.with(
              "recommendation.priority", words.language().number(told.priority().score(), 2)));
    }
    return lines;
  }

  private void add(List<String> lines, String axis, @Nullable Axis state) {
    if (state != null && state.state() != null) {
      lines.add(words.with("axis", words.of(axis), words.label(axis, state.state())));
    }
  }

  private Passage passage(Text text) {
    return Passage.of(text.en(), text.fr(), words.language());
  }
}

package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.statistics.BreakTerms;

/** What a computation makes of the methodology breaks in its window. */
record BreakTreatment(List<MethodologyBreak> breaks, BreakTerms terms) {

  BreakTreatment {
    breaks = List.copyOf(breaks);
  }

  /** Of inputs from before breaks were looked at there are none. */
  static BreakTreatment of(ComputationInputs inputs) {
    List<MethodologyBreak> breaks = inputs.breaks() == null ? List.of() : inputs.breaks();
    List<YearMonth> months = breaks.stream().map(MethodologyBreak::month).toList();
    return new BreakTreatment(
        breaks, BreakTerms.of(inputs.first(), inputs.last(), inputs.start(), months));
  }

  /** The months that get a step of their own. */
  List<YearMonth> modelled() {
    return terms.modelled();
  }

  /** Each break, by day. */
  List<ConsideredBreak> considered() {
    return breaks.stream()
        .map(it -> ConsideredBreak.of(it, terms.obstacle(it.month()).orElse(null)))
        .toList();
  }

  /** What stops the verdict, in words. */
  List<String> unmodelled() {
    List<String> obstacles = new ArrayList<>();
    for (ConsideredBreak it : considered()) {
      if (it.obstacle() != null) {
        obstacles.add(it.asObstacle(it.obstacle()));
      }
    }
    return obstacles;
  }

  /** The last break behind a month, if any: nothing is compared across it. */
  Optional<MethodologyBreak> behind(YearMonth month) {
    return breaks.reversed().stream().filter(it -> it.month().isAfter(month)).findFirst();
  }
}

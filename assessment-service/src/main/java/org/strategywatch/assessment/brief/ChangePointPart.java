package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.strategywatch.assessment.assessments.AssessmentDetail;
import org.strategywatch.assessment.assessments.AssessmentDetail.Path;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.Phrase;
import org.strategywatch.assessment.brief.Brief.Considerations;
import org.strategywatch.assessment.series.ChangesOfRate;
import org.strategywatch.assessment.statistics.ChangePoints;

/** Months in which the rate of a series changed, whatever the strategy: to be explained. */
record ChangePointPart(AssessmentDetail detail, Wording words) {

  Considerations considerations() {
    List<Passage> lines = new ArrayList<>();
    for (Path path : detail.paths()) {
      ChangesOfRate.of(path.indicator(), path.observed())
          .ifPresent(found -> lines.add(Passage.of(line(path, found))));
    }
    return new Considerations(
        words.of("mind.changes"),
        lines.isEmpty() ? List.of(Passage.of(words.of("mind.noSeries"))) : lines);
  }

  private String line(Path path, ChangePoints found) {
    String name = Phrase.of(path.indicator()).in(language());
    return found.places().isEmpty()
        ? words.with("mind.noChange", name)
        : words.with(
            "mind.changesRow",
            name,
            IntStream.range(0, found.places().size())
                .mapToObj(i -> change(path, found, i))
                .collect(Collectors.joining("; ")));
  }

  private String change(Path path, ChangePoints found, int index) {
    return words.with(
        "mind.change",
        language().month(path.first().plusMonths(found.places().get(index))),
        language().number(found.rates().get(index), 1),
        language().number(found.rates().get(index + 1), 1));
  }

  private Language language() {
    return words.language();
  }
}

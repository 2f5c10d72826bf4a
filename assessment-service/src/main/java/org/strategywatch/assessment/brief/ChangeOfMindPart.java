package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.MeasureResponse;
import org.strategywatch.assessment.assessments.Phrase;
import org.strategywatch.assessment.assessments.SensitivityCheck;
import org.strategywatch.assessment.brief.Brief.Considerations;
import org.strategywatch.assessment.statistics.SensitivityAnalysis;

/** What speaks against the verdict, and what would settle it. */
record ChangeOfMindPart(AssessmentResponse assessment, Wording words) {

  List<Considerations> considerations() {
    return List.of(
        new Considerations(words.of("mind.counter"), counterEvidence()),
        new Considerations(
            words.of("mind.sensitivity"),
            Stream.concat(
                    assessment.measures().stream().map(this::sensitivity),
                    assessment.measures().stream().flatMap(this::withoutBreaks))
                .toList()),
        new Considerations(
            words.of("mind.waiting"), assessment.measures().stream().map(this::waiting).toList()));
  }

  /** Indicators that pull the score the other way. */
  private List<Passage> counterEvidence() {
    Double score = assessment.score();
    List<Passage> lines = new ArrayList<>();
    for (MeasureResponse measure : assessment.measures()) {
      Double improved = measure.probabilityImproved();
      if (score != null && improved != null && measure.contribution() * score < 0) {
        lines.add(
            Passage.of(
                words.with(
                    "mind.counterRow",
                    name(measure),
                    Phrase.of(measure.classification()).in(language()),
                    language().number(100 * improved, 0))));
      }
    }
    return lines.isEmpty() ? List.of(Passage.of(words.of("mind.noCounter"))) : lines;
  }

  private Passage sensitivity(MeasureResponse measure) {
    List<SensitivityCheck> answers =
        measure.sensitivity().stream()
            .filter(it -> it.classification() != null && !isWithoutBreaks(it))
            .toList();
    List<SensitivityCheck> others =
        answers.stream().filter(it -> it.classification() != measure.classification()).toList();
    if (answers.isEmpty()) {
      return Passage.of(words.with("mind.noSensitivity", name(measure)));
    }
    return others.isEmpty()
        ? Passage.of(words.with("mind.stableRow", name(measure), answers.size()))
        : Passage.of(
            words.with(
                "mind.sensitivityRow",
                name(measure),
                others.size(),
                answers.size(),
                others.stream().map(this::check).collect(Collectors.joining("; "))));
  }

  /** Known to be wrong where there are breaks: told beside the assumptions, not among them. */
  private Stream<Passage> withoutBreaks(MeasureResponse measure) {
    return measure.sensitivity().stream()
        .filter(it -> it.classification() != null && isWithoutBreaks(it))
        .map(it -> Passage.of(words.with("mind.withoutBreaks", name(measure), check(it))));
  }

  private static boolean isWithoutBreaks(SensitivityCheck check) {
    return check.name().equals(SensitivityAnalysis.WITHOUT_BREAKS);
  }

  private String check(SensitivityCheck check) {
    String interval =
        words.with(
            "interval", number(check.rateRatio()), number(check.low()), number(check.high()));
    return words.with(
        "mind.check",
        check.label(language()),
        interval,
        Phrase.of(Objects.requireNonNull(check.classification())).in(language()));
  }

  private Passage waiting(MeasureResponse measure) {
    if (measure.notSettledByWaiting() != null) {
      return Passage.of(words.with("mind.never", name(measure)));
    }
    if (measure.monthsUntilSettled() == null) {
      return Passage.of(words.with("mind.unknown", name(measure)));
    }
    return Passage.of(
        measure.monthsUntilSettled() == 0
            ? words.with("mind.precise", name(measure))
            : words.with(
                "mind.months", name(measure), language().number(measure.monthsUntilSettled(), 0)));
  }

  private String name(MeasureResponse measure) {
    return Phrase.of(measure.indicator()).in(language());
  }

  private String number(@Nullable Double value) {
    return value == null ? words.of("none") : language().number(value, 2);
  }

  private Language language() {
    return words.language();
  }
}

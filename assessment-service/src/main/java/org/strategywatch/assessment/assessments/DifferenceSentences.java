package org.strategywatch.assessment.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.assessments.Difference.Reason;
import org.strategywatch.assessment.assessments.Difference.Side;
import org.strategywatch.assessment.findings.FindingChange;
import org.strategywatch.assessment.indicators.ComparedIncidents;

/** A difference in plain sentences: the answer first, then the numbers, then the reasons. */
record DifferenceSentences(
    Side before,
    Side after,
    List<MeasureChange> measures,
    ComparedIncidents incidents,
    List<FindingChange> findings,
    List<Reason> reasons) {

  List<LocalizedText> list() {
    List<LocalizedText> sentences = new ArrayList<>();
    sentences.add(verdict());
    if (!Objects.equals(before.score(), after.score())) {
      sentences.add(DifferencePhrase.SCORE.with(number(before.score()), number(after.score())));
    }
    if (before.certainty() != after.certainty()) {
      sentences.add(
          DifferencePhrase.CERTAINTY.with(
              DifferencePhrase.of(before.certainty()), DifferencePhrase.of(after.certainty())));
    }
    measures.stream().filter(MeasureChange::moved).map(this::measure).forEach(sentences::add);
    if (!incidents.same()) {
      sentences.add(
          DifferencePhrase.INCIDENTS.with(
              DifferencePhrase.number(incidents.added()),
              DifferencePhrase.number(incidents.removed()),
              DifferencePhrase.number(incidents.corrected())));
    }
    if (!findings.isEmpty()) {
      sentences.add(
          DifferencePhrase.FINDINGS.with(
              count(FindingChange.Kind.ADDED),
              count(FindingChange.Kind.REMOVED),
              count(FindingChange.Kind.CHANGED)));
    }
    reasons.forEach(reason -> sentences.add(reason.text()));
    if (sentences.size() == 1 && before.verdict() == after.verdict()) {
      sentences.add(DifferencePhrase.NOTHING.with());
    }
    return sentences;
  }

  private LocalizedText verdict() {
    Function<Language, String> one = language -> Phrase.of(before.verdict()).in(language);
    return before.verdict() == after.verdict()
        ? DifferencePhrase.SAME_VERDICT.with(one)
        : DifferencePhrase.VERDICT.with(one, language -> Phrase.of(after.verdict()).in(language));
  }

  private LocalizedText measure(MeasureChange change) {
    Function<Language, String> name = language -> Phrase.of(change.indicator()).in(language);
    MeasureChange.Reading one = change.before();
    MeasureChange.Reading other = change.after();
    if (one == null) {
      return DifferencePhrase.MEASURE_ADDED.with(name);
    }
    if (other == null) {
      return DifferencePhrase.MEASURE_REMOVED.with(name);
    }
    return DifferencePhrase.MEASURE.with(
        name,
        number(one.rateRatio()),
        language -> Phrase.of(one.classification()).in(language),
        number(other.rateRatio()),
        language -> Phrase.of(other.classification()).in(language));
  }

  private Function<Language, String> count(FindingChange.Kind kind) {
    return DifferencePhrase.number(
        findings.stream().filter(change -> change.change() == kind).count());
  }

  private static Function<Language, String> number(@Nullable Double value) {
    return language ->
        value == null ? DifferencePhrase.NO_ESTIMATE.word(language) : language.number(value, 2);
  }
}

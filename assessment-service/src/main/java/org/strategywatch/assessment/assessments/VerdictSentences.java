package org.strategywatch.assessment.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.statistics.verdict.Judgement;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/**
 * The verdict in plain sentences: question, answer, what it rests on. Likelihood and confidence
 * never share a sentence (ICD 203).
 */
record VerdictSentences(
    ComputationInputs inputs,
    BreakTreatment breaks,
    Judgement judgement,
    List<MeasureResponse> measures,
    @Nullable Displacement displacement) {

  String in(Language language) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Phrase.QUESTION.in(language, place(language), language.month(inputs.start())));
    sentences.add(Phrase.of(judgement.verdict()).in(language));
    if (judgement.verdict() == Verdict.INSUFFICIENT_EVIDENCE) {
      sentences.add(Phrase.KNOWN.in(language, language.number(inputs.incidents(), 0)));
      waiting()
          .ifPresent(months -> sentences.add(Phrase.WAIT.in(language, language.number(months, 0))));
    }
    measures.forEach(measure -> describe(measure, language, sentences));
    unstable(language).ifPresent(sentences::add);
    breaks.considered().forEach(it -> sentences.add(it.sentence(language)));
    if (displacement != null) {
      sentences.add(displacement.text(language));
    }
    if (judgement.likelihood() != null) {
      sentences.add(
          Phrase.LIKELIHOOD_OF_IMPROVEMENT.in(
              language, Phrase.of(judgement.likelihood()).in(language)));
    }
    sentences.add(
        Phrase.CONFIDENCE_IN_IT.in(language, Phrase.of(judgement.confidence()).in(language)));
    return String.join(" ", sentences);
  }

  private void describe(MeasureResponse measure, Language language, List<String> sentences) {
    AgainstTrend trend = measure.againstTrend();
    String name = Phrase.of(measure.indicator()).in(language);
    if (trend.rateRatio() == null
        || trend.low() == null
        || trend.high() == null
        || trend.observed() == null
        || trend.expected() == null) {
      sentences.add(Phrase.CANNOT_SAY.in(language, name));
    } else {
      sentences.add(
          Phrase.OBSERVED.in(
              language,
              name,
              language.number(trend.observed(), 0),
              language.month(inputs.start()),
              language.month(inputs.last()),
              language.number(trend.expected(), 0),
              language.number(trend.rateRatio(), 2),
              language.number(trend.low(), 2),
              language.number(trend.high(), 2),
              Phrase.of(measure.classification()).in(language)));
    }
    BeforeAfter simple = measure.beforeAfter();
    if (simple.rateRatio() != null && simple.low() != null && simple.high() != null) {
      sentences.add(
          Phrase.SIMPLY.in(
              language,
              language.number(simple.rateRatio(), 2),
              language.number(simple.low(), 2),
              language.number(simple.high(), 2)));
    }
  }

  private Optional<String> unstable(Language language) {
    List<String> names =
        measures.stream()
            .filter(measure -> measure.probabilityImproved() != null && !measure.stable())
            .map(
                measure ->
                    Phrase.of(measure.indicator()).in(language).toLowerCase(language.locale()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Phrase.UNSTABLE.in(language, String.join(", ", names)));
  }

  /** The longest wait among the indicators that time alone would settle. */
  private OptionalInt waiting() {
    boolean someNever = measures.stream().anyMatch(it -> it.notSettledByWaiting() != null);
    return someNever
        ? OptionalInt.empty()
        : measures.stream()
            .map(MeasureResponse::monthsUntilSettled)
            .filter(months -> months != null && months > 0)
            .mapToInt(Integer::intValue)
            .max();
  }

  private String place(Language language) {
    return CountryCode.name(inputs.country(), language.locale());
  }
}

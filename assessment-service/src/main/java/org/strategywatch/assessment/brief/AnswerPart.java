package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.strategywatch.assessment.assessments.AgainstTrend;
import org.strategywatch.assessment.assessments.AssessmentDetail;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.BeforeAfter;
import org.strategywatch.assessment.assessments.CertaintyStep;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.MeasureResponse;
import org.strategywatch.assessment.assessments.Phrase;

/** The answer in three: verdict, what changed, how sure and why. */
record AnswerPart(AssessmentDetail detail, Wording words) {

  Brief.Answer answer() {
    return new Brief.Answer(
        Phrase.of(assessment().verdict()).in(language()), change(), certainty());
  }

  /** Of the first indicator that answers; the others stand in the table. */
  private List<String> change() {
    List<MeasureResponse> measures = assessment().measures();
    MeasureResponse leading =
        measures.stream()
            .filter(measure -> measure.againstTrend().rateRatio() != null)
            .findFirst()
            .orElse(measures.getFirst());
    List<String> sentences = new ArrayList<>();
    String indicator = Phrase.of(leading.indicator()).in(language());
    AgainstTrend trend = leading.againstTrend();
    if (trend.rateRatio() == null) {
      sentences.add(Phrase.CANNOT_SAY.in(language(), indicator));
    } else {
      sentences.add(
          Phrase.OBSERVED.in(
              language(),
              indicator,
              number(trend.observed(), 0),
              language().month(detail.start()),
              language().month(java.time.YearMonth.parse(assessment().to())),
              number(trend.expected(), 0),
              number(trend.rateRatio(), 2),
              number(trend.low(), 2),
              number(trend.high(), 2),
              Phrase.of(leading.classification()).in(language())));
    }
    BeforeAfter simple = leading.beforeAfter();
    if (simple.rateRatio() != null && simple.low() != null && simple.high() != null) {
      sentences.add(
          Phrase.SIMPLY.in(
              language(),
              number(simple.rateRatio(), 2),
              number(simple.low(), 2),
              number(simple.high(), 2)));
    }
    sentences.add(
        words.with(
            "sentence.incidents", language().number(assessment().evidence().incidents(), 0)));
    sentences.add(direction());
    Stream.ofNullable(assessment().methodologyBreaks())
        .flatMap(List::stream)
        .forEach(it -> sentences.add(it.sentence(language())));
    if (assessment().displacement() != null) {
      sentences.add(assessment().displacement().text(language()));
    }
    return sentences;
  }

  private String direction() {
    return assessment().direction() == null
        ? words.of("sentence.noDirection")
        : words.with("sentence.direction", words.label("direction", assessment().direction()));
  }

  private List<Passage> certainty() {
    AssessmentResponse it = assessment();
    List<Passage> sentences = new ArrayList<>();
    if (it.likelihood() != null) {
      sentences.add(
          Passage.of(
              Phrase.LIKELIHOOD_OF_IMPROVEMENT.in(
                  language(), Phrase.of(it.likelihood()).in(language()))));
    }
    sentences.add(
        Passage.of(
            Phrase.CONFIDENCE_IN_IT.in(language(), Phrase.of(it.confidence()).in(language()))));
    sentences.add(
        Passage.of(
            words.with(
                "sentence.certainty",
                words.label("certainty", it.certainty()),
                words.label("design", it.certaintyDesign()),
                words.label("certainty", it.certaintyDesign().start()))));
    for (CertaintyStep step : it.certaintySteps()) {
      String change = step.change() > 0 ? "+" + step.change() : "−" + -step.change();
      sentences.add(
          Passage.of(
              "%s (%s): %s"
                  .formatted(words.label("factor", step.factor()), change, step.reason())));
    }
    for (String reason : it.insufficiencies()) {
      sentences.add(Passage.of(words.with("sentence.insufficient", reason)));
    }
    return sentences;
  }

  private String number(@org.jspecify.annotations.Nullable Double value, int decimals) {
    return language().number(Objects.requireNonNull(value), decimals);
  }

  private AssessmentResponse assessment() {
    return detail.assessment();
  }

  private Language language() {
    return words.language();
  }
}

package org.strategywatch.recommendation.drafting;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.Language;
import org.strategywatch.recommendation.code.LocalizedText;

/** Says in words why something is recommended, with the numbers behind it. */
final class Rationale {

  /** Keeps the rationale within the length of a text, however much an analyst wrote. */
  private static final int QUOTE_LENGTH = 400;

  private Rationale() {}

  static LocalizedText of(List<Reason> reasons) {
    return new LocalizedText(inWords(reasons, Language.EN), inWords(reasons, Language.FR));
  }

  private static String inWords(List<Reason> reasons, Language language) {
    String text =
        reasons.stream()
            .map(reason -> sentence(reason, language))
            .distinct()
            .collect(Collectors.joining(" "));
    return shorten(text, LocalizedText.MAX_LENGTH);
  }

  private static String sentence(Reason reason, Language language) {
    return switch (reason) {
      case Reason.Judged(DefaultLink link, AssessmentFacts facts) ->
          verdict(link, facts.score(), language);
      case Reason.Measured(DefaultLink link, Measure measure) -> measure(link, measure, language);
      case Reason.Found(DefaultLink link, Finding finding) -> finding(link, finding, language);
    };
  }

  private static String verdict(DefaultLink link, @Nullable Double score, Language language) {
    String number = score == null ? "" : " (score " + number(score, language) + ")";
    return (language == Language.FR ? "Verdict : " : "Verdict: ")
        + link.label().in(language)
        + number
        + ".";
  }

  private static String measure(DefaultLink link, Measure measure, Language language) {
    String what =
        (language == Language.FR ? "Détérioration mesurée, " : "Measured deterioration, ")
            + link.label().in(language);
    MeasuredRatio ratio = measure.ratio();
    return ratio == null ? what + "." : what + comparison(ratio, language);
  }

  private static String comparison(MeasuredRatio ratio, Language language) {
    String template =
        switch (language) {
          case EN -> ": %s times %s (95%% interval %s to %s).";
          case FR -> " : %s fois %s (intervalle à 95 %% : de %s à %s).";
        };
    return template.formatted(
        number(ratio.value(), language),
        comparedWith(ratio.question(), language),
        number(ratio.low(), language),
        number(ratio.high(), language));
  }

  private static String comparedWith(MeasuredRatio.Comparison question, Language language) {
    return switch (question) {
      case EARLIER_TREND ->
          language == Language.FR
              ? "le niveau que laissait attendre la tendance antérieure"
              : "the level that the earlier trend led to expect";
      case RATE_BEFORE -> language == Language.FR ? "le taux antérieur" : "the rate before";
    };
  }

  private static String finding(DefaultLink link, Finding finding, Language language) {
    String what = kind(finding.kind(), language) + link.label().in(language) + ".";
    LocalizedText text = finding.text();
    if (text == null) {
      return what;
    }
    String quote = shorten(text.in(language).strip(), QUOTE_LENGTH);
    return what + (language == Language.FR ? " « " + quote + " »" : " “" + quote + "”");
  }

  private static String kind(AddressedKind kind, Language language) {
    boolean french = language == Language.FR;
    return switch (kind) {
      case KEY_ISSUE -> french ? "Problème majeur : " : "Key issue: ";
      case ROOT_CAUSE -> french ? "Cause profonde : " : "Root cause: ";
      case CONTRIBUTING_FACTOR -> french ? "Facteur contributif : " : "Contributing factor: ";
      case VERDICT, MEASURE -> "";
    };
  }

  private static String number(double value, Language language) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value).replace('-', '−');
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}

package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.indicators.IncidentSources;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Check;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.NoAnswer;

/**
 * The main question with one assumption changed.
 *
 * @param name what was changed, such as {@code NEGATIVE_BINOMIAL}
 * @param source that was left out, as it is compared: lower case, no accents; absent where naming
 *     it could tell of incidents that only some organisations may read
 * @param label what was changed, in words
 */
@Schema(name = "SensitivityCheck")
public record SensitivityCheck(
    String name,
    @Nullable Double rateRatio,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable @JsonProperty("class") IndicatorClass classification,
    @Nullable String cannotSay,
    @Nullable String source,
    @Nullable LocalizedText label) {

  static SensitivityCheck of(Check check, @Nullable String source) {
    return switch (check) {
      case Answer it ->
          new SensitivityCheck(
              it.name(),
              it.rateRatio(),
              it.low(),
              it.high(),
              it.classification(),
              null,
              source,
              null);
      case NoAnswer none ->
          new SensitivityCheck(none.name(), null, null, null, null, none.reason(), source, null);
    };
  }

  static SensitivityCheck ofSourcesNotTried(long sources) {
    String reason =
        "%d further sources were not left out one by one: each has under %d %% of the incidents, or lies behind the %d largest."
            .formatted(sources, IncidentSources.LEAST_PERCENT, IncidentSources.MOST);
    return new SensitivityCheck(
        Alternatives.OTHER_SOURCES, null, null, null, null, reason, null, null);
  }

  /** With words; they are not stored, so that better ones change no recorded result. */
  SensitivityCheck labelled() {
    LocalizedText words = new LocalizedText(label(Language.EN), label(Language.FR));
    return new SensitivityCheck(
        name, rateRatio, low, high, classification, cannotSay, source, words);
  }

  SensitivityCheck translated(UnaryOperator<String> translation) {
    return cannotSay == null
        ? this
        : new SensitivityCheck(
            name,
            rateRatio,
            low,
            high,
            classification,
            translation.apply(cannotSay),
            source,
            label);
  }

  /** What was changed, in words. */
  public String label(Language language) {
    if (!name.startsWith(Alternatives.WITHOUT_SOURCE)) {
      return Phrase.valueOf("CHECK_" + name).in(language);
    }
    return source == null
        ? Phrase.CHECK_WITHOUT_UNNAMED.in(
            language, name.substring(Alternatives.WITHOUT_SOURCE.length()))
        : Phrase.CHECK_WITHOUT_SOURCE.in(language, source);
  }
}

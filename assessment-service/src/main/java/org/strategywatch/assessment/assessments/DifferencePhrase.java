package org.strategywatch.assessment.assessments;

import java.util.function.Function;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;

/** The words of a difference; {@code %s} takes names and numbers that are formatted already. */
enum DifferencePhrase {
  VERDICT(
      "The verdict was “%s” and is now “%s”.", "Le verdict était « %s » et est maintenant « %s »."),
  SAME_VERDICT("The verdict has not moved: “%s”.", "Le verdict n’a pas bougé : « %s »."),
  SCORE("The score was %s and is now %s.", "Le score était de %s et est maintenant de %s."),
  CERTAINTY(
      "The certainty of the evidence was %s and is now %s.",
      "La certitude des données était %s et est maintenant %s."),
  MEASURE(
      "%s: the ratio to the earlier trend was %s (%s) and is now %s (%s).",
      "%s : le rapport à la tendance antérieure était de %s (%s) et est maintenant de %s (%s)."),
  MEASURE_ADDED(
      "%s is measured now and was not before.", "%s : mesuré maintenant, non auparavant."),
  MEASURE_REMOVED("%s is not measured any more.", "%s : n’est plus mesuré."),
  INCIDENTS(
      "Incidents added: %s; no longer counted: %s; corrected: %s.",
      "Incidents ajoutés : %s ; retirés du décompte : %s ; corrigés : %s."),
  FINDINGS(
      "Findings added: %s; removed: %s; changed: %s.",
      "Constats ajoutés : %s ; supprimés : %s ; modifiés : %s."),
  NEW_INCIDENTS(
      "Incidents in the months common to both that were not counted before: %s.",
      "Incidents des mois communs aux deux évaluations qui n’étaient pas comptés auparavant : %s."),
  REMOVED_INCIDENTS(
      "Incidents in the months common to both that do not count any more: %s.",
      "Incidents des mois communs aux deux évaluations qui ne comptent plus : %s."),
  CORRECTED_INCIDENTS("Incidents corrected since: %s.", "Incidents corrigés depuis : %s."),
  ANOTHER_WINDOW(
      "The months examined were %s to %s and are now %s to %s.",
      "Les mois examinés allaient de %s à %s et vont maintenant de %s à %s."),
  ANOTHER_START(
      "The start was %s and is now %s.", "Le début était fixé au %s et l’est maintenant au %s."),
  ANOTHER_METHOD(
      "The method was version %s and is now version %s.",
      "La méthode était en version %s et est maintenant en version %s."),
  OTHER_INDICATORS(
      "Other indicators enter the verdict.", "D’autres indicateurs entrent dans le verdict."),
  OTHER_METHODOLOGY_BREAKS(
      "Other changes of method of the sources are taken into account.",
      "D’autres changements de méthode des sources sont pris en compte."),
  STRATEGY_REVISED(
      "The strategy was at version %s and is now at version %s.",
      "La stratégie était en version %s et est maintenant en version %s."),
  ANALYSTS_CONTENT(
      "Analysts have changed what they say.", "Les analystes ont modifié leurs propos."),
  NOTHING("Nothing has moved.", "Rien n’a bougé."),
  NO_ESTIMATE("no estimate", "aucune estimation"),
  VERY_LOW("very low", "très faible"),
  LOW("low", "faible"),
  MODERATE("moderate", "moyenne"),
  HIGH("high", "élevée");

  private final String en;
  private final String fr;

  DifferencePhrase(String en, String fr) {
    this.en = en;
    this.fr = fr;
  }

  /**
   * @param values in the language that they are asked in
   */
  @SafeVarargs
  final LocalizedText with(Function<Language, String>... values) {
    return new LocalizedText(in(Language.EN, values), in(Language.FR, values));
  }

  @SafeVarargs
  private String in(Language language, Function<Language, String>... values) {
    Object[] written = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      written[i] = values[i].apply(language);
    }
    return String.format(language.locale(), word(language), written);
  }

  String word(Language language) {
    return switch (language) {
      case EN -> en;
      case FR -> fr;
    };
  }

  static Function<Language, String> of(CertaintyLevel level) {
    return valueOf(level.name())::word;
  }

  static Function<Language, String> plain(Object value) {
    return _ -> value.toString();
  }

  static Function<Language, String> number(long value) {
    return language -> language.number(value, 0);
  }
}

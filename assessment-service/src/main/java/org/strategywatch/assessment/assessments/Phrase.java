package org.strategywatch.assessment.assessments;

import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/** The words of a verdict; {@code %s} takes names and numbers that are formatted already. */
public enum Phrase {
  QUESTION(
      "Has the strategy worked in %s since %s?",
      "La stratégie fonctionne-t-elle (%s, depuis %s) ?"),
  WORKING("Yes: it is working.", "Oui : elle fonctionne."),
  PARTLY_WORKING("In part: it is partly working.", "En partie : elle fonctionne partiellement."),
  NO_CLEAR_EFFECT("No effect is clearly seen.", "Aucun effet net n’apparaît."),
  NOT_WORKING("No: it is not working.", "Non : elle ne fonctionne pas."),
  FAILING("No: it is failing.", "Non : elle échoue."),
  INSUFFICIENT_EVIDENCE(
      "The evidence is not sufficient to say.", "Les données ne suffisent pas pour le dire."),
  OBSERVED(
      "%s: %s observed from %s to %s where the trend before led to expect %s, a ratio of %s (95 %% interval %s to %s): %s.",
      "%s : %s observés de %s à %s contre %s attendus d’après la tendance antérieure, soit un rapport de %s (intervalle à 95 %% : %s à %s) : %s."),
  SIMPLY(
      "Compared simply with the months before, the ratio is %s (%s to %s).",
      "En simple comparaison avec les mois précédents, le rapport est de %s (%s à %s)."),
  CANNOT_SAY("%s: the series does not answer.", "%s : la série ne permet pas de répondre."),
  UNSTABLE(
      "Under some other assumptions another result is found for: %s.",
      "Sous certaines autres hypothèses, le résultat diffère pour : %s."),
  KNOWN("Incidents known in the window: %s.", "Incidents connus dans la période : %s."),
  WAIT(
      "About %s more months of data would settle it.",
      "Environ %s mois de données supplémentaires permettraient de trancher."),
  LIKELIHOOD_OF_IMPROVEMENT(
      "Likelihood of an improvement against that trend: %s.",
      "Probabilité d’une amélioration par rapport à cette tendance : %s."),
  CONFIDENCE_IN_IT("Confidence in this judgement: %s.", "Confiance dans ce jugement : %s."),
  IMPROVED("an improvement", "une amélioration"),
  DETERIORATED("a deterioration", "une dégradation"),
  UNCHANGED("no change that matters", "pas de changement notable"),
  INCONCLUSIVE("not conclusive", "non concluant"),
  HIGH("high", "élevée"),
  MODERATE("moderate", "moyenne"),
  LOW("low", "faible"),
  ALMOST_NO_CHANCE("almost no chance", "presque nulle"),
  VERY_UNLIKELY("very unlikely", "très faible"),
  UNLIKELY("unlikely", "faible"),
  ROUGHLY_EVEN("roughly even chance", "à peu près une chance sur deux"),
  LIKELY("likely", "forte"),
  VERY_LIKELY("very likely", "très forte"),
  ALMOST_CERTAIN("almost certain", "quasi-certitude"),
  ATTACKS("Incidents", "Incidents"),
  FATALITIES("Deaths", "Décès"),
  CIVILIAN_FATALITIES("Civilian deaths", "Décès de civils"),
  CIVILIAN_TARGETING("Attacks on civilians", "Actes de violence contre des civils"),
  LETHALITY("Deaths per incident", "Décès par incident"),
  DIFFUSION("Areas hit each month, summed", "Cumul mensuel d’unités administratives touchées"),
  FRAGMENTATION("Armed groups active each month, summed", "Cumul mensuel de groupes armés actifs"),
  CAPITAL_THREAT(
      "Incidents within 100 km of the capital", "Incidents à moins de 100 km de la capitale"),
  NGO_IMPACT(
      "Incidents affecting aid organisations", "Incidents touchant des organisations d’aide"),
  CHECK_NEGATIVE_BINOMIAL("negative binomial", "binomiale négative"),
  CHECK_START_3_MONTHS_EARLIER("start 3 months earlier", "début avancé de 3 mois"),
  CHECK_START_3_MONTHS_LATER("start 3 months later", "début retardé de 3 mois"),
  CHECK_WITHOUT_SEASON("without a season", "sans saison"),
  CHECK_NEWEY_WEST_LAG_3("Newey–West errors, lag 3", "erreurs de Newey–West, retard 3"),
  CHECK_LOW_DEATHS("low estimates of deaths", "estimations basses des décès"),
  CHECK_HIGH_DEATHS("high estimates of deaths", "estimations hautes des décès"),
  CHECK_ONLY_CORROBORATED(
      "only incidents that are corroborated or verified",
      "seulement les incidents corroborés ou vérifiés"),
  CHECK_WITHOUT_SOURCE("without the source “%s”", "sans la source « %s »"),
  CHECK_WITHOUT_UNNAMED(
      "without source no. %s by share, which is not named",
      "sans la source nº %s en importance, qui n’est pas nommée"),
  CHECK_OTHER_SOURCES("sources that were not left out", "sources qui n’ont pas été écartées"),
  CHECK_WITHOUT_BREAKS(
      "without a step for changes of method", "sans saut pour les changements de méthode"),
  BREAK_MODELLED(
      "From %s on, the source “%s” counts in another way; a step of its own is estimated for that, but the simple comparison does not allow for it.",
      "À partir du %s, la source « %s » compte autrement ; un saut propre est estimé pour cela, mais la simple comparaison n’en tient pas compte."),
  BREAK_NOT_MODELLED(
      "From %s on, the source “%s” counts in another way, which cannot be told apart from what happened: %s.",
      "À partir du %s, la source « %s » compte autrement, ce qu’on ne peut distinguer de ce qui s’est passé : %s."),
  BREAK_NEAR_START(
      "fewer than %s months lie between it and the start of the strategy",
      "moins de %s mois le séparent du début de la stratégie"),
  BREAK_NEAR_ANOTHER_BREAK(
      "fewer than %s months lie between it and another change of method",
      "moins de %s mois le séparent d’un autre changement de méthode"),
  BREAK_NEAR_FIRST_MONTH(
      "fewer than %s months of the window lie before it",
      "la période compte moins de %s mois avant lui"),
  BREAK_NEAR_LAST_MONTH(
      "fewer than %s months of the window lie behind it",
      "la période compte moins de %s mois après lui"),
  DISPLACEMENT_SUSPECTED(
      "Violence may have moved next door: while it fell here, %s together saw more than the trend before led to expect (%s).",
      "La violence a pu se déplacer : pendant qu’elle baissait ici, %s en ont connu ensemble plus que la tendance antérieure ne le laissait attendre (%s)."),
  DISPLACEMENT_NOT_SEEN(
      "Nothing shows that violence moved to %s, taken together (%s).",
      "Rien ne montre que la violence se soit déplacée vers %s, pris ensemble (%s)."),
  DISPLACEMENT_CANNOT_SAY(
      "Whether violence moved next door cannot be said, because %s.",
      "On ne peut pas dire si la violence s’est déplacée chez les voisins, car %s."),
  NEIGHBOURING_COUNTRIES("the neighbouring countries", "les pays voisins"),
  NEIGHBOURING_AREAS("the neighbouring areas", "les territoires voisins"),
  NEIGHBOURS_RATIO("%s: ratio %s, %s to %s", "%s : rapport de %s, de %s à %s"),
  NEIGHBOURS_NOT_SHOWN(
      "Together means all %s neighbours; only the %s with the most incidents are shown one by one.",
      "« Ensemble » désigne les %s voisins ; seuls les %s où les incidents sont les plus nombreux sont présentés un par un."),
  NEIGHBOURS_PARTLY_KNOWN(
      "The neighbours of these areas are not known: %s.",
      "Les voisins de ces territoires ne sont pas connus : %s."),
  NEIGHBOURS_NOT_KNOWN("its neighbours are not known", "les voisins ne sont pas connus"),
  NO_NEIGHBOURS("no neighbour on land is known", "aucun voisin terrestre n’est connu"),
  NO_ANSWER_HERE(
      "the series of the strategy’s own area do not answer",
      "les séries du territoire de la stratégie ne permettent pas de répondre"),
  NO_ANSWER_NEXT_DOOR(
      "the series of the neighbours do not answer",
      "les séries des voisins ne permettent pas de répondre");

  private final String en;
  private final String fr;

  Phrase(String en, String fr) {
    this.en = en;
    this.fr = fr;
  }

  public String in(Language language, Object... values) {
    String pattern =
        switch (language) {
          case EN -> en;
          case FR -> fr;
        };
    return values.length == 0 ? pattern : String.format(language.locale(), pattern, values);
  }

  public static Phrase of(Verdict verdict) {
    return valueOf(verdict.name());
  }

  public static Phrase of(IndicatorClass classification) {
    return valueOf(classification.name());
  }

  public static Phrase of(Confidence confidence) {
    return valueOf(confidence.name());
  }

  public static Phrase of(Likelihood likelihood) {
    return valueOf(likelihood.name());
  }

  public static Phrase of(Indicator indicator) {
    return valueOf(indicator.name());
  }
}

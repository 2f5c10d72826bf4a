package org.strategywatch.assessment.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;

/**
 * What was found of the neighbours, in plain sentences.
 *
 * @param silentHere whether no indicator of the strategy itself has an answer
 */
record DisplacementSentences(
    Neighbours neighbours,
    List<Displacement.ByIndicator> indicators,
    DisplacementFinding finding,
    boolean silentHere) {

  String in(Language language) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        switch (finding) {
          case SUSPECTED ->
              Phrase.DISPLACEMENT_SUSPECTED.in(
                  language, where(language), ratios(language, Displacement.ByIndicator::shifted));
          case NOT_SEEN ->
              Phrase.DISPLACEMENT_NOT_SEEN.in(
                  language, where(language), ratios(language, _ -> true));
          case CANNOT_SAY -> Phrase.DISPLACEMENT_CANNOT_SAY.in(language, reason().in(language));
        });
    int others = neighbours.all().size() - neighbours.single().size();
    if (others > 0) {
      sentences.add(
          Phrase.NEIGHBOURS_NOT_SHOWN.in(
              language,
              language.number(neighbours.all().size(), 0),
              language.number(neighbours.single().size(), 0)));
    }
    if (!neighbours.unknownAreas().isEmpty() && !neighbours.all().isEmpty()) {
      sentences.add(
          Phrase.NEIGHBOURS_PARTLY_KNOWN.in(
              language, String.join(", ", neighbours.unknownAreas())));
    }
    return String.join(" ", sentences);
  }

  private Phrase reason() {
    if (!neighbours.all().isEmpty()) {
      return silentHere ? Phrase.NO_ANSWER_HERE : Phrase.NO_ANSWER_NEXT_DOOR;
    }
    return neighbours.unknownAreas().isEmpty() ? Phrase.NO_NEIGHBOURS : Phrase.NEIGHBOURS_NOT_KNOWN;
  }

  private String where(Language language) {
    boolean areas = neighbours.all().stream().anyMatch(it -> it.area() != null);
    return (areas ? Phrase.NEIGHBOURING_AREAS : Phrase.NEIGHBOURING_COUNTRIES).in(language);
  }

  private String ratios(Language language, Predicate<Displacement.ByIndicator> wanted) {
    return indicators.stream()
        .filter(wanted.and(it -> it.together().rateRatio() != null))
        .map(
            it ->
                Phrase.NEIGHBOURS_RATIO.in(
                    language,
                    Phrase.of(it.indicator()).in(language).toLowerCase(language.locale()),
                    number(language, it.together().rateRatio()),
                    number(language, it.together().low()),
                    number(language, it.together().high())))
        .collect(Collectors.joining("; "));
  }

  private static String number(Language language, @org.jspecify.annotations.Nullable Double value) {
    return language.number(Objects.requireNonNull(value), 2);
  }
}

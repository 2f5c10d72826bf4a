package org.strategywatch.incident.place;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.strategywatch.incident.incident.Folding;

/**
 * What counts of a unit's name when names are compared.
 *
 * @param letters all words that are not mere grammar, without accents, case and spaces
 * @param stem the same without the telling words
 * @param tellingWords those that tell a unit from its neighbour, such as North and South, in order
 */
record PlaceName(String letters, String stem, List<String> tellingWords) {

  private static final Set<String> MERE_GRAMMAR =
      Set.of(
          "sector",
          "setor",
          "secteur",
          "autonomo",
          "autonome",
          "autonomous",
          "de",
          "du",
          "des",
          "d",
          "of",
          "the");

  private static final Set<String> TELLING =
      Set.of(
          ("north south east west northern southern eastern western nord sud est ouest norte sul leste"
                  + " oeste central centre haut haute bas basse moyen moyenne upper lower occidental"
                  + " oriental occidentale orientale grand grande grands petit petite inner outer urban"
                  + " rural urbain ville city municipal metropolitan metropolis")
              .split(" "));

  static PlaceName of(String name) {
    String folded = Folding.area(name);
    List<String> all = Arrays.stream(folded.split(" ")).toList();
    List<String> words = all.stream().filter(word -> !MERE_GRAMMAR.contains(word)).toList();
    List<String> counting = words.isEmpty() ? all : words;
    return new PlaceName(
        String.join("", counting),
        counting.stream().filter(Predicate.not(PlaceName::isTelling)).collect(Collectors.joining()),
        counting.stream().filter(PlaceName::isTelling).sorted().toList());
  }

  /** Numbers tell as well, Roman ones too. */
  private static boolean isTelling(String word) {
    return TELLING.contains(word) || word.matches("\\d+|[ivx]+");
  }
}

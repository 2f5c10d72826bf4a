package org.strategywatch.incident.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names comparable: without accents, case, punctuation, and words that name a level. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> LEVELS =
      Set.of(
          "region",
          "cercle",
          "circle",
          "department",
          "departement",
          "province",
          "state",
          "district",
          "division",
          "governorate",
          "wilaya",
          "county",
          "prefecture",
          "commune");

  private Folding() {}

  /**
   * Words in lower case without accents, parted by single spaces: {@code Ménaka} is {@code menaka}.
   */
  public static String text(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** An area's name without the word for its level: {@code Gao region} is {@code gao}. */
  public static String area(String name) {
    String folded = text(name);
    String bare =
        Arrays.stream(folded.split(" "))
            .filter(word -> !LEVELS.contains(word))
            .collect(Collectors.joining(" "));
    return bare.isEmpty() ? folded : bare;
  }
}

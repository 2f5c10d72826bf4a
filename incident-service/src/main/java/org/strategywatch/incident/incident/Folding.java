package org.strategywatch.incident.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes names comparable: without accents, case, punctuation, and words that name a level. */
public final class Folding {

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
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean wordEnded = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (wordEnded) {
          folded.append(' ');
        }
        folded.appendCodePoint(Character.toLowerCase(c));
        wordEnded = false;
      } else if (!isMark(c)) {
        wordEnded = !folded.isEmpty();
      }
    }
    return folded.toString();
  }

  /** Most names are, and taking letters apart from their accents is what costs. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
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

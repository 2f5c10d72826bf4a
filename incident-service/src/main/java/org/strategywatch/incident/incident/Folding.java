package org.strategywatch.incident.incident;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
    return isAscii(text) ? ascii(text) : any(Normalizer.normalize(text, Normalizer.Form.NFKD));
  }

  /** Most texts are, and millions of rows are folded: no lookups, no growing. */
  private static String ascii(String text) {
    byte[] folded = new byte[text.length()];
    int length = 0;
    boolean wordEnded = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
        if (wordEnded) {
          folded[length++] = ' ';
          wordEnded = false;
        }
        folded[length++] = (byte) lower;
      } else {
        wordEnded = length > 0;
      }
    }
    return new String(folded, 0, length, ISO_8859_1);
  }

  private static String any(String plain) {
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

package org.strategywatch.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names of areas comparable: "Région de Gao", "Gao region" and "GAO" are one area. Sources
 * differ in accents, case, spacing and in whether they name the kind of the unit.
 */
public final class PlaceKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern KIND =
      Pattern.compile(
          "\\b(region|cercle|departement|department|province|district|commune|state)\\b"
              + "( (de|du|des|of)\\b)?");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlaceKey() {}

  /** Empty only if the name has no letter or digit besides the kind of the unit. */
  public static String of(String name) {
    return SEPARATORS.matcher(KIND.matcher(folded(name)).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** For names of what is no area: only case, accents and separators are taken away. */
  public static String folded(String name) {
    return name.chars().allMatch(c -> c < 0x80) ? ascii(name) : any(name);
  }

  /** Most names are, and a rebuild folds millions: no patterns, no normalising. */
  private static String ascii(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean wordEnded = false;
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(wordEnded && !folded.isEmpty() ? " " : "").append(c);
        wordEnded = false;
      } else {
        wordEnded = true;
      }
    }
    return folded.toString();
  }

  private static String any(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}

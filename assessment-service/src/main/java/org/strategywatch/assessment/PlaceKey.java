package org.strategywatch.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Known AREAS = new Known(PlaceKey::withoutKind);
  private static final Known NAMES = new Known(PlaceKey::fold);

  private PlaceKey() {}

  /** Empty only if the name has no letter or digit besides the kind of the unit. */
  public static String of(String name) {
    return AREAS.get(name);
  }

  /** For names of what is no area: only case, accents and separators are taken away. */
  public static String folded(String name) {
    return NAMES.get(name);
  }

  /**
   * A million incidents have a few thousand names between them. The last name that fell into a slot
   * stays there; a thread that reads another's slot sees a whole entry or none.
   */
  private static final class Known {

    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 100;

    private final @Nullable Entry[] slots = new Entry[SLOTS];
    private final UnaryOperator<String> key;

    private Known(UnaryOperator<String> key) {
      this.key = key;
    }

    private record Entry(String name, String key) {}

    private String get(String name) {
      int hash = name.hashCode();
      int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
      Entry last = slots[slot];
      if (last != null && last.name.equals(name)) {
        return last.key;
      }
      String made = key.apply(name);
      if (name.length() <= LONGEST) {
        slots[slot] = new Entry(name, made);
      }
      return made;
    }
  }

  private static String withoutKind(String name) {
    return SEPARATORS.matcher(KIND.matcher(folded(name)).replaceAll(" ")).replaceAll(" ").strip();
  }

  private static String fold(String name) {
    return name.chars().allMatch(c -> c < 0x80) ? ascii(name) : any(name);
  }

  /** Most names are: no patterns, no normalising. */
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

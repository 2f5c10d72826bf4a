package org.strategywatch.platform.web.language;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of sentences. An English sentence is its own key: {@code texts/fr.po} of each
 * module, in the form of gettext, gives the French for it. Where a sentence has values, {@code {0}}
 * stands for the first of them; {@code {0:text}} in the French says that the value is itself a
 * sentence of the catalogue.
 */
@Singleton
public class Texts {

  private static final String CATALOGUE = "texts/fr.po";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
  private static final Pattern LINE = Pattern.compile("(msgid|msgstr)?\\s*\"(.*)\"\\s*");
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)(:text)?}");

  /** A sentence in a sentence in a sentence; what lies deeper was made up by the caller. */
  private static final int DEEPEST = 3;

  private final Map<String, String> whole = new HashMap<>();
  private final List<Sentence> patterns = new ArrayList<>();

  Texts() {
    this(Thread.currentThread().getContextClassLoader());
  }

  /** Reads the catalogues that a class loader knows. */
  public Texts(ClassLoader modules) {
    try {
      for (URL catalogue : Collections.list(modules.getResources(CATALOGUE))) {
        read(catalogue);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The catalogue of texts cannot be read", e);
    }
    patterns.sort(Comparator.comparingInt(Sentence::weight).reversed());
  }

  /**
   * The language to answer in: French where one of these {@code Accept-Language} headers (RFC 9110
   * § 12.5.4) prefers it to English, otherwise English; malformed headers say nothing.
   */
  public static Locale language(Collection<String> acceptLanguage) {
    try {
      Locale best =
          acceptLanguage.isEmpty()
              ? null
              : Locale.lookup(LanguageRange.parse(String.join(",", acceptLanguage)), LANGUAGES);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException _) {
      return Locale.ENGLISH;
    }
  }

  /** The same of one header, which may be absent. */
  public static Locale language(@Nullable String acceptLanguage) {
    return language(acceptLanguage == null ? List.of() : List.of(acceptLanguage));
  }

  /** The sentence in a language; as it is where the catalogue does not have it. */
  public String in(Locale language, String english) {
    return language.equals(Locale.FRENCH) ? french(english, 1) : english;
  }

  /** Every key, as it stands in the catalogues. */
  public List<String> keys() {
    return Stream.concat(whole.keySet().stream(), patterns.stream().map(Sentence::key)).toList();
  }

  private String french(String english, int depth) {
    String known = whole.get(english);
    if (known != null) {
      return known;
    }
    UnaryOperator<String> inner = depth == DEEPEST ? text -> text : text -> french(text, depth + 1);
    for (Sentence pattern : patterns) {
      List<String> values = pattern.values(english);
      if (values != null) {
        return pattern.french(values, inner);
      }
    }
    return english;
  }

  private void read(URL catalogue) throws IOException {
    Map<String, StringBuilder> entry = new HashMap<>();
    String part = "msgid";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(catalogue.openStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
          continue;
        }
        part = found.group(1) == null ? part : found.group(1);
        if (part.equals("msgid") && found.group(1) != null) {
          keep(entry);
        }
        entry
            .computeIfAbsent(part, _ -> new StringBuilder())
            .append(found.group(2).replaceAll("\\\\(.)", "$1"));
      }
    }
    keep(entry);
  }

  private void keep(Map<String, StringBuilder> entry) {
    String key = entry.getOrDefault("msgid", new StringBuilder()).toString();
    String french = entry.getOrDefault("msgstr", new StringBuilder()).toString();
    entry.clear();
    if (key.isEmpty() || french.isEmpty()) {
      return;
    }
    if (SLOT.matcher(key).find()) {
      patterns.add(new Sentence(key, french));
    } else {
      whole.putIfAbsent(key, french);
    }
  }

  /** A sentence with values in it. */
  private static final class Sentence {

    private final String key;
    private final String french;
    private final String[] between;

    Sentence(String key, String french) {
      this.key = key;
      this.french = french;
      this.between = SLOT.split(key, -1);
    }

    String key() {
      return key;
    }

    /** The more of its own a sentence has, the less likely it is taken for another. */
    int weight() {
      return String.join("", between).length();
    }

    /** The values in an English text that is this sentence; null when it is another. */
    @Nullable List<String> values(String text) {
      String last = between[between.length - 1];
      int end = text.length() - last.length();
      int at = between[0].length();
      if (!text.startsWith(between[0]) || !text.endsWith(last) || at > end) {
        return null;
      }
      List<String> values = new ArrayList<>();
      for (int i = 1; i < between.length - 1; i++) {
        int found = text.indexOf(between[i], at);
        if (found < 0 || found + between[i].length() > end) {
          return null;
        }
        values.add(text.substring(at, found));
        at = found + between[i].length();
      }
      values.add(text.substring(at, end));
      return values;
    }

    String french(List<String> values, UnaryOperator<String> inner) {
      return SLOT.matcher(french)
          .replaceAll(
              slot -> {
                String value = values.get(Integer.parseInt(slot.group(1)));
                return Matcher.quoteReplacement(slot.group(2) == null ? value : inner.apply(value));
              });
    }
  }
}

package org.strategywatch.assessment.brief;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.strategywatch.assessment.assessments.Language;

/** The words of a brief and the labels of codes, in one language. */
record Wording(Language language) {

  /** Either language is found by its own name: none stands in for the other. */
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * Public for the templates, which call it by its name.
   *
   * @throws MissingResourceException when there is no such text
   */
  public String of(String key) {
    return bundle().getString(key);
  }

  /** The text with names and numbers, which are formatted already, in the place of {@code %s}. */
  String with(String key, Object... values) {
    return String.format(language.locale(), of(key), values);
  }

  String label(String list, Enum<?> code) {
    return label(list, code.name());
  }

  /**
   * The label of a code; one that is not known, because other services may add to theirs, as text.
   */
  String label(String list, String code) {
    String key = list + "." + code;
    return bundle().containsKey(key)
        ? bundle().getString(key)
        : code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Brief.Fact fact(String key, String value) {
    return new Brief.Fact(of(key), Passage.of(value));
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle("brief.words", language.locale(), EXACT);
  }
}

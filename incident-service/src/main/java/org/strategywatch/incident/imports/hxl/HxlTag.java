package org.strategywatch.incident.imports.hxl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A hashtag with its attributes, of which the order does not matter. An attribute that tells the
 * language of the values, such as {@code +i_en}, is not kept.
 */
record HxlTag(String hashtag, Set<String> attributes) {

  private static final Pattern LANGUAGE = Pattern.compile("i_[a-z]{2,3}");

  static HxlTag of(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*\\+\\s*");
    return new HxlTag(
        parts[0],
        Arrays.stream(parts)
            .skip(1)
            .filter(attribute -> !attribute.isEmpty() && !LANGUAGE.matcher(attribute).matches())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public String toString() {
    return attributes.isEmpty() ? hashtag : hashtag + "+" + String.join("+", attributes);
  }
}

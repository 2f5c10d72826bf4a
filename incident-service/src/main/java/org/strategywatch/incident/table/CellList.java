package org.strategywatch.incident.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several values in one cell, with {@code |} between them. Nothing between two bars is an unknown
 * value, an apostrophe alone is an empty text; {@code \} takes the meaning from the next sign, and
 * alone in the cell it is a list without items.
 */
final class CellList {

  /** A list without items, where that says something else than no list. */
  static final String EMPTY = "\\";

  private static final char BAR = '|';
  private static final char ESCAPE = '\\';
  private static final String EMPTY_TEXT = "'";

  private CellList() {}

  /** Null when no item has a value. */
  static <T> @Nullable String join(List<T> items, Function<T, @Nullable String> value) {
    if (items.isEmpty()) {
      return null;
    }
    boolean isKnown = false;
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        joined.append(BAR);
      }
      String text = value.apply(items.get(i));
      if (text != null) {
        isKnown = true;
        append(text, joined);
      }
    }
    return isKnown ? joined.toString() : null;
  }

  private static void append(String text, StringBuilder joined) {
    if (text.isEmpty()) {
      joined.append(EMPTY_TEXT);
    } else if (text.equals(EMPTY_TEXT)) {
      joined.append(ESCAPE).append(text);
    } else if (text.indexOf(BAR) < 0 && text.indexOf(ESCAPE) < 0) {
      joined.append(text);
    } else {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == BAR || c == ESCAPE) {
          joined.append(ESCAPE);
        }
        joined.append(c);
      }
    }
  }

  static List<@Nullable String> split(String cell) {
    List<@Nullable String> items = new ArrayList<>();
    if (cell.equals(EMPTY)) {
      return items;
    }
    StringBuilder item = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= cell.length(); i++) {
      if (i == cell.length() || cell.charAt(i) == BAR) {
        items.add(i == from ? null : item(cell, from, i, item));
        item.setLength(0);
        from = i + 1;
      } else {
        if (cell.charAt(i) == ESCAPE && i + 1 < cell.length()) {
          i++;
        }
        item.append(cell.charAt(i));
      }
    }
    return items;
  }

  private static String item(String cell, int from, int to, StringBuilder unescaped) {
    boolean isEmptyText = to == from + 1 && cell.startsWith(EMPTY_TEXT, from);
    return isEmptyText ? "" : unescaped.toString();
  }
}

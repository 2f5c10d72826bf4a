package org.strategywatch.incident.incident;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

  private final StringBuilder text = new StringBuilder();
  private boolean rowHasCells;

  CopyText cell(@Nullable Object value) {
    if (rowHasCells) {
      text.append('\t');
    }
    rowHasCells = true;
    switch (value) {
      case null -> text.append("\\N");
      case List<?> list -> escape(array(list));
      default -> escape(value.toString());
    }
    return this;
  }

  CopyText endRow() {
    text.append('\n');
    rowHasCells = false;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String array(List<?> list) {
    return list.stream()
        .map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
  }
}

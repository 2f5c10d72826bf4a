package org.strategywatch.incident.incident;

import java.nio.charset.StandardCharsets;
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

  int length() {
    return text.length();
  }

  /** What has been written since the last time. */
  byte[] take() {
    byte[] taken = toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return taken;
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

  /** Most text has nothing to escape and goes in at one stroke. */
  private void escape(String value) {
    int copied = 0;
    for (int i = 0; i < value.length(); i++) {
      String escaped = escape(value.charAt(i));
      if (escaped != null) {
        text.append(value, copied, i).append(escaped);
        copied = i + 1;
      }
    }
    text.append(value, copied, value.length());
  }

  private static @Nullable String escape(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> null;
    };
  }
}

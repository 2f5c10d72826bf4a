package org.strategywatch.incident.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, in UTF-8. */
final class CopyText {

  private byte[] text = new byte[1 << 16];
  private int length;
  private boolean rowHasCells;

  CopyText cell(@Nullable Object value) {
    if (rowHasCells) {
      append((byte) '\t');
    }
    rowHasCells = true;
    switch (value) {
      case null -> escape('N');
      case List<?> list -> append(array(list));
      default -> append(value.toString());
    }
    return this;
  }

  CopyText endRow() {
    append((byte) '\n');
    rowHasCells = false;
    return this;
  }

  /** Bytes. */
  int length() {
    return length;
  }

  /** What has been written since the last time. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(text, length);
    length = 0;
    return taken;
  }

  @Override
  public String toString() {
    return new String(text, 0, length, UTF_8);
  }

  private static String array(List<?> list) {
    return list.stream()
        .map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** No byte of a longer character looks like one of those that are escaped. */
  private void append(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    reserve(2 * bytes.length);
    for (byte b : bytes) {
      switch (b) {
        case '\\' -> escape('\\');
        case '\n' -> escape('n');
        case '\r' -> escape('r');
        case '\t' -> escape('t');
        default -> text[length++] = b;
      }
    }
  }

  private void escape(char sign) {
    append((byte) '\\');
    append((byte) sign);
  }

  private void append(byte b) {
    reserve(1);
    text[length++] = b;
  }

  private void reserve(int bytes) {
    if (text.length - length < bytes) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + bytes));
    }
  }
}

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

  /** Copies run by run; no byte of a longer character looks like one that is escaped. */
  private void append(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    reserve(2 * bytes.length);
    int copied = 0;
    for (int i = 0; i < bytes.length; i++) {
      char sign = escape(bytes[i]);
      if (sign != 0) {
        copy(bytes, copied, i);
        escape(sign);
        copied = i + 1;
      }
    }
    copy(bytes, copied, bytes.length);
  }

  /** What stands behind the backslash; 0 for what stands for itself. */
  private static char escape(byte b) {
    return switch (b) {
      case '\\' -> '\\';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> 0;
    };
  }

  private void copy(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, text, length, to - from);
    length += to - from;
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

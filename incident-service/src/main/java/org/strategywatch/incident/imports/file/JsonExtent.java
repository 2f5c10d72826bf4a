package org.strategywatch.incident.imports.file;

/** Tells character by character where a JSON value ends, without looking at what it says. */
final class JsonExtent {

  private int depth;
  private boolean inString;
  private boolean isEscaped;
  private boolean isScalar;
  private boolean isOver;

  /** Whether the value at the beginning of a text has its end there. */
  static boolean isWhole(String text) {
    JsonExtent extent = new JsonExtent();
    int i = 0;
    while (i < text.length() && extent.continuesWith(text.charAt(i))) {
      i++;
    }
    return !extent.continuesWith(-1);
  }

  /** Whether the character belongs to the value; the end of the file (-1) does so inside it. */
  boolean continuesWith(int c) {
    if (isOver) {
      return false;
    }
    if (inString) {
      readInString(c);
      return true;
    }
    return isScalar ? isScalarPart(c) : readStructure(c);
  }

  private void readInString(int c) {
    if (isEscaped) {
      isEscaped = false;
    } else if (c == '\\') {
      isEscaped = true;
    } else if (c == '"') {
      inString = false;
      isOver = depth == 0;
    }
  }

  private boolean readStructure(int c) {
    switch (c) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        if (depth == 0) {
          return false;
        }
        depth--;
        isOver = depth == 0;
      }
      default -> {
        if (depth == 0) {
          isScalar = isScalarPart(c);
          return isScalar;
        }
      }
    }
    return true;
  }

  private static boolean isScalarPart(int c) {
    return c > ' ' && ",:{}[]\"".indexOf(c) < 0;
  }
}

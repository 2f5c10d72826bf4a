package org.strategywatch.assessment.brief;

/** Makes sure that a text can stand in an XML document, whatever somebody has typed. */
final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The text with U+FFFD in place of what XML 1.0 (§ 2.2) does not allow. */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> printable.appendCodePoint(isAllowed(point) ? point : REPLACEMENT));
    return printable.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}

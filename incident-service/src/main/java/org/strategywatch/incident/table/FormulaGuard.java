package org.strategywatch.incident.table;

/**
 * Keeps spreadsheets from taking a text for a formula: an apostrophe goes before it, and away again
 * when the table is read. Whatever a text was, {@code undo(guard(text))} is the same.
 */
public final class FormulaGuard {

  /** OWASP's list for CSV injection, wide forms included. */
  private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final char APOSTROPHE = '\'';

  private FormulaGuard() {}

  /** An empty text becomes an apostrophe, for an empty cell is an unknown value. */
  public static String guard(String text) {
    return text.isEmpty() || isDangerous(text.charAt(0)) || looksGuarded(text)
        ? APOSTROPHE + text
        : text;
  }

  public static String undo(String cell) {
    return looksGuarded(cell) ? cell.substring(1) : cell;
  }

  private static boolean looksGuarded(String text) {
    return !text.isEmpty()
        && text.charAt(0) == APOSTROPHE
        && (text.length() == 1 || text.charAt(1) == APOSTROPHE || isDangerous(text.charAt(1)));
  }

  private static boolean isDangerous(char c) {
    return DANGEROUS.indexOf(c) >= 0;
  }
}

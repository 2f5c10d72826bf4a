package org.strategywatch.incident.table;

/** Cells of a CSV row by RFC 4180, as we write them. */
public final class CsvText {

  private CsvText() {}

  /** Adds a cell's text, in quotes where it would fall apart without. */
  public static void append(String value, StringBuilder row) {
    if (needsQuotes(value)) {
      row.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      row.append(value);
    }
  }

  /** Blanks at an end are lost to many readers without quotes. */
  private static boolean needsQuotes(String value) {
    return value.indexOf(',') >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.indexOf('\r') >= 0
        || value.startsWith(" ")
        || value.endsWith(" ");
  }
}

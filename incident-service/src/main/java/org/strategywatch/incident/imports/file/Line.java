package org.strategywatch.incident.imports.file;

/**
 * One physical line, or several that belong together.
 *
 * @param number of the first one, from 1; of an item in a JSON document its place
 * @param cut whether the text is only the beginning of what was there
 * @param end what stands between it and the next one, for a value that goes on there
 */
public record Line(long number, String text, boolean cut, String end) {

  public Line(long number, String text, boolean cut) {
    this(number, text, cut, "\n");
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}

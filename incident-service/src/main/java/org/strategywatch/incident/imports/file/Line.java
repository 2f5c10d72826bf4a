package org.strategywatch.incident.imports.file;

/**
 * One physical line, or several that belong together.
 *
 * @param number of the first one, from 1; of an item in a JSON document its place
 * @param cut whether the text is only the beginning of what was there
 */
public record Line(long number, String text, boolean cut) {

  public boolean isBlank() {
    return text.isBlank();
  }
}

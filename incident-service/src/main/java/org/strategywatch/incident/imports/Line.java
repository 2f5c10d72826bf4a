package org.strategywatch.incident.imports;

/**
 * One physical line, or several that belong together.
 *
 * @param number of the first one, from 1
 * @param cut whether the text is only the beginning of what was there
 */
record Line(long number, String text, boolean cut) {

  boolean isBlank() {
    return text.isBlank();
  }
}

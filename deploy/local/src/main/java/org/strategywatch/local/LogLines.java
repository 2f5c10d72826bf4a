package org.strategywatch.local;

import java.util.regex.Pattern;

/** Finds the one line of a log that says why. */
public final class LogLines {

  private static final Pattern SERIOUS =
      Pattern.compile(".*\\b(FATAL|PANIC|ERROR|error:|Exception|No space left)\\b.*");

  private static final String CAUSED_BY = "Caused by: ";

  private LogLines() {}

  /** The root of a stack trace, else the first line that names an error, else the last line. */
  public static String cause(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith(CAUSED_BY))
        .reduce((outer, root) -> root)
        .map(line -> line.substring(CAUSED_BY.length()))
        .or(() -> output.lines().filter(line -> SERIOUS.matcher(line).matches()).findFirst())
        .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
        .map(String::strip)
        .orElse("it ended without a word");
  }
}

package org.strategywatch.local.story;

import java.io.Console;
import java.io.PrintStream;

/** Tells the user what happens. */
public record Narrator(PrintStream out, boolean terminal) {

  /** Redraws progress in place only where somebody looks at a terminal. */
  @SuppressWarnings("SystemConsoleNull") // its declaration still says that it may be
  public static Narrator of(PrintStream out) {
    Console console = System.console();
    return new Narrator(out, console != null && console.isTerminal());
  }

  void say(String line) {
    out.println(line);
  }

  ProgressBar progress(String title, long total) {
    return new ProgressBar(out, terminal, title, total);
  }
}

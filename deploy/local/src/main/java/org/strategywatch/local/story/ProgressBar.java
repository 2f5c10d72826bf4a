package org.strategywatch.local.story;

import java.io.PrintStream;
import java.util.Locale;

/** A bar that redraws itself on a terminal, and a line every ten percent anywhere else. */
final class ProgressBar {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private final boolean terminal;
  private final String title;
  private final long total;
  private long printedTenth = -1;

  /** A total of 0 means unknown. */
  ProgressBar(PrintStream out, boolean terminal, String title, long total) {
    this.out = out;
    this.terminal = terminal;
    this.title = title;
    this.total = total;
  }

  void at(long done) {
    draw(total == 0 ? 0 : Math.min(1, (double) done / total), done);
  }

  /** Lines are an estimate of rows, so the end is the end whatever was counted. */
  void finish(long done) {
    draw(1, done);
    if (terminal) {
      out.println();
    }
  }

  private void draw(double share, long done) {
    int filled = (int) Math.round(share * WIDTH);
    String line =
        String.format(
            Locale.ROOT,
            "%s [%s%s] %3.0f %%  %,d rows",
            title,
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            share * 100,
            done);
    long tenth = (long) (share * 10);
    if (terminal) {
      out.print("\r" + line);
      out.flush();
    } else if (tenth > printedTenth) {
      out.println(line);
    }
    printedTenth = Math.max(printedTenth, tenth);
  }
}

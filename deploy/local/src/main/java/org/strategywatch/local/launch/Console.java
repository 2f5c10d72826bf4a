package org.strategywatch.local.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.strategywatch.local.StartFailedException;

/** What the user sees of a start. */
record Console(PrintStream out) {

  void say(String line) {
    out.println(line);
  }

  void up(String process, Duration took) {
    say(String.format(Locale.ROOT, "  %-24s up   %5.1f s", process, took.toMillis() / 1000.0));
  }

  void childEnded(String process, int exitCode, Path log) {
    say(process + " ended with exit code " + exitCode + " while the suite was running");
    say("  the other processes go on without it; Ctrl-C stops them, ./run starts all again");
    say("  log: " + log);
  }

  /** Three lines: the process, the cause, the log. */
  void failed(StartFailedException failure) {
    failed(failure.process(), failure.reason(), failure.log());
  }

  void failed(String process, String cause, Path log) {
    say(process + " failed");
    say("  cause: " + cause.lines().findFirst().orElse(cause));
    say("  log:   " + log);
  }
}

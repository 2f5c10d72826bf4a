package org.strategywatch.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A shell that reads our children from a pipe and signals those left when the pipe closes, which
 * the kernel does however this JVM ends, {@code kill -9} included.
 */
final class OrphanGuard {

  private static final String SWEEP =
      """
      children=
      while read -r verb signal pid; do
        case $verb in
          watch) children="$signal:$pid $children" ;;
          forget) children=$(printf '%s' "$children" | sed "s/[A-Z]*:$pid //") ;;
        esac
      done
      for child in $children; do kill -"${child%%:*}" "${child#*:}" 2>/dev/null; done
      """;

  private static final OrphanGuard INSTANCE = new OrphanGuard();

  private final OutputStream commands;

  private OrphanGuard() {
    try {
      commands =
          new ProcessBuilder(OwnSession.of(List.of("sh", "-c", SWEEP)))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a shell to guard child processes", e);
    }
  }

  static void watch(long pid, StopSignal signal) {
    INSTANCE.send("watch " + signal + " " + pid);
  }

  static void forget(long pid) {
    INSTANCE.send("forget - " + pid);
  }

  private synchronized void send(String command) {
    try {
      commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
      commands.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the guard of child processes is gone", e);
    }
  }
}

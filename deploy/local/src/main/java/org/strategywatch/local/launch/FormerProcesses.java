package org.strategywatch.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.Waiting;

/**
 * Remembers on disk what we have started, so that the next start ends what a killed launcher left.
 * A process id alone proves nothing after a reboot: the start time has to agree.
 */
record FormerProcesses(Path file) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  void remember(ChildProcess child) {
    ProcessHandle.of(child.pid())
        .flatMap(process -> process.info().startInstant())
        .ifPresent(started -> append(child.pid() + " " + started + " " + child.name() + "\n"));
  }

  /** Waits for those that are ending and kills those that are not; returns how many there were. */
  int end() {
    try {
      if (!Files.exists(file)) {
        return 0;
      }
      List<ProcessHandle> alive =
          Files.readAllLines(file).stream().map(this::find).flatMap(Optional::stream).toList();
      Waiting.until(PATIENCE, () -> alive.stream().noneMatch(ProcessHandle::isAlive));
      alive.forEach(ProcessHandle::destroyForcibly);
      Waiting.until(PATIENCE, () -> alive.stream().noneMatch(ProcessHandle::isAlive));
      Files.delete(file);
      return alive.size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Optional<ProcessHandle> find(String line) {
    String[] parts = line.split(" ", 3);
    Instant started = Instant.parse(parts[1]);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(
            process -> process.info().startInstant().filter(at -> near(at, started)).isPresent());
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
  }

  private void append(String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

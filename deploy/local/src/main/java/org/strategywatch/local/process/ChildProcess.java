package org.strategywatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child with its log. It ends when we end, at the latest. */
public final class ChildProcess {

  private final String name;
  private final Path log;
  private final Process process;
  private final StopSignal signal;
  private final long logStart;

  private ChildProcess(String name, Path log, Process process, StopSignal signal, long logStart) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.signal = signal;
    this.logStart = logStart;
  }

  /**
   * Starts the command with its output appended to the log.
   *
   * @param environment added to this JVM's own
   * @throws UncheckedIOException if the program or the log cannot be opened
   */
  public static ChildProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path log,
      StopSignal signal) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      ProcessBuilder builder =
          new ProcessBuilder(OwnSession.of(command))
              .redirectErrorStream(true)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      OrphanGuard.watch(process.pid(), signal);
      return new ChildProcess(name, log, process, signal, logStart);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be started", e);
    }
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The exit code once it has ended; {@code 128 + signal} when a signal ended it. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** What it has written to its log since this start. */
  public String output() {
    try (var bytes = Files.newInputStream(log)) {
      bytes.skipNBytes(logStart);
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Asks it to end, waits, and kills it when the patience is over. Harmless when it has ended
   * already.
   */
  public void stop(Duration patience) {
    if (process.isAlive()) {
      send(signal.name());
      awaitExit(patience);
    }
    kill();
  }

  /** SIGKILL, and returns when the process is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitExit(Duration.ofSeconds(30));
    OrphanGuard.forget(process.pid());
  }

  private void awaitExit(Duration patience) {
    try {
      process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String signalName) {
    if (signalName.equals("TERM")) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signalName + " " + process.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot signal " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.strategywatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void stop_sendsTheSignalThatTheChildUnderstands() {
    // Given
    ChildProcess child =
        shell("trap 'echo interrupted; exit 3' INT; echo up; while :; do sleep 0.1; done");
    await().until(() -> child.output().contains("up"));

    // When
    child.stop(Duration.ofSeconds(10));

    // Then
    assertThat(child.output()).contains("interrupted");
    assertThat(child.onExit().join()).isEqualTo(3);
  }

  @Test
  void stop_whenTheChildDoesNotListen_killsIt() {
    // Given
    ChildProcess child = shell("trap '' INT; echo up; while :; do sleep 0.1; done");
    await().until(() -> child.output().contains("up"));

    // When
    child.stop(Duration.ofMillis(300));

    // Then
    assertThat(child.onExit().join()).isEqualTo(137);
  }

  @Test
  void output_isOnlyThatOfThisStart() {
    // Given
    shell("echo first").onExit().join();

    // When
    ChildProcess second = shell("echo second");
    second.onExit().join();

    // Then
    assertThat(second.output()).isEqualTo("second\n");
  }

  @Test
  void start_whenTheLogCannotBeWritten_saysWhichProcess() throws Exception {
    // Given
    Path notADirectory = Files.writeString(directory.resolve("file"), "");

    // When / Then
    assertThatThrownBy(
            () ->
                ChildProcess.start(
                    "shell",
                    List.of("true"),
                    Map.of(),
                    notADirectory.resolve("log"),
                    StopSignal.TERM))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("shell could not be started");
  }

  /** A build in the background ignores SIGINT, and a shell cannot trap what it inherits ignored. */
  private ChildProcess shell(String script) {
    return ChildProcess.start(
        "shell",
        List.of("env", "--default-signal=INT", "sh", "-c", script),
        Map.of(),
        directory.resolve("log"),
        StopSignal.INT);
  }
}

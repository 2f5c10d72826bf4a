package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The launcher as {@code ./run} starts it: a JVM of its own, its output in a file. */
record RunningLauncher(Process process, Path output) implements AutoCloseable {

  static RunningLauncher start(Path checkout, Map<String, String> environment, String... options)
      throws IOException {
    Path output = Files.createTempFile(checkout, "launcher", ".out");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstrategywatch.root=" + checkout,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new RunningLauncher(process, output);
  }

  String text() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void awaitText(String expected) {
    await()
        .atMost(Duration.ofSeconds(90))
        .failFast(
            () ->
                assertThat(process.isAlive() || text().contains(expected))
                    .as(() -> "the launcher ended: " + text())
                    .isTrue())
        .untilAsserted(() -> assertThat(text()).contains(expected));
  }

  int awaitExit() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** Ends it as a user does, whatever the test has done to it. */
  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }
}

package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategywatch.local.process.FreePorts;

class LauncherTest {

  private static final String READY = "StrategyWatch is ready at http://127.0.0.1:";

  private Path checkout = Path.of("");
  private Path data = Path.of("");
  private int port;

  @BeforeEach
  void prepare(@TempDir Path directory) throws IOException {
    checkout = FakeCheckout.in(directory);
    data = directory.resolve("data");
    port = FreePorts.pick(1).getFirst();
  }

  @Test
  void run_onSigterm_stopsTheGatewayFirstAndLeavesNothingBehind() throws Exception {
    // Given
    RunningLauncher launcher = start(Map.of());
    launcher.awaitText(READY);
    List<ProcessHandle> children = children();

    // When
    launcher.close();

    // Then
    assertThat(children).hasSize(6).noneMatch(ProcessHandle::isAlive);
    assertThat(launcher.text()).endsWith("Stopped\n");
    assertThat(data.resolve("endpoints.json")).doesNotExist();
    assertThat(stoppedAt("gateway")).isLessThan(stoppedAt("incident-service"));
    assertThat(stoppedAt("gateway")).isLessThan(stoppedAt("recommendation-service"));
  }

  @Test
  void run_afterKillMinusNine_cleansUpAndHasTheDataOfBefore() throws Exception {
    // Given
    RunningLauncher killed = start(Map.of());
    killed.awaitText(READY);
    List<ProcessHandle> children = children();
    executeInPostgres("CREATE TABLE survivor (id int)");

    // When
    killed.process().destroyForcibly();

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    try (RunningLauncher next = start(Map.of())) {
      next.awaitText(READY);
      executeInPostgres("INSERT INTO survivor VALUES (1)");
    }
  }

  @Test
  void run_whenThePortIsTaken_failsInThreeLines() throws Exception {
    // Given
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();

      // When
      RunningLauncher launcher = start(Map.of());

      // Then
      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.text().lines())
          .containsExactly(
              "gateway failed",
              "  cause: port " + port + " of 127.0.0.1 is taken; choose another one with --port",
              "  log:   " + data.resolve("logs/gateway.log"));
    }
  }

  @Test
  void run_whenAServiceFails_namesItWithCauseAndLogAndStopsTheRest() throws Exception {
    // When
    RunningLauncher launcher = start(Map.of("FAKE_SERVICE_FAILS", "yes"));

    // Then
    assertThat(launcher.awaitExit()).isEqualTo(1);
    assertThat(launcher.text())
        .containsPattern(
            "(incident-service|assessment-service|recommendation-service|gateway) failed\n")
        .contains("  cause: ERROR database schema is from the future\n")
        .containsPattern("  log:   .*/logs/[a-z-]+\\.log\n");
    assertThat(children()).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void run_withResetThatIsNotConfirmed_deletesNothing() throws Exception {
    // Given
    Files.createDirectories(data.resolve("postgres"));

    // When
    RunningLauncher launcher = start(Map.of(), "--reset");

    // Then
    assertThat(launcher.awaitExit()).isEqualTo(1);
    assertThat(launcher.text()).contains("Nothing was deleted");
    assertThat(data.resolve("postgres")).exists();
  }

  private RunningLauncher start(Map<String, String> environment, String... more)
      throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of("--data", data.toString(), "--port", String.valueOf(port), "--no-sample"));
    options.addAll(List.of(more));
    return RunningLauncher.start(checkout, environment, options.toArray(String[]::new));
  }

  private List<ProcessHandle> children() throws IOException {
    return Files.readAllLines(data.resolve("processes")).stream()
        .flatMap(
            line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' ')))).stream())
        .toList();
  }

  private long stoppedAt(String service) throws IOException {
    String log = Files.readString(data.resolve("logs").resolve(service + ".log"));
    Matcher stopped = Pattern.compile("stopped at (\\d+)").matcher(log);
    assertThat(stopped.find()).isTrue();
    return Long.parseLong(stopped.group(1));
  }

  private void executeInPostgres(String sql) throws Exception {
    String url =
        new ObjectMapper()
            .readTree(data.resolve("endpoints.json").toFile())
            .path("postgres")
            .asText();
    Properties passwords = new Properties();
    try (var in = Files.newInputStream(data.resolve("postgres/passwords.properties"))) {
      passwords.load(in);
    }
    String password = passwords.getProperty("postgres", "");
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

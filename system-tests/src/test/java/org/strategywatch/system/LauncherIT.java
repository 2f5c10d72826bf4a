package org.strategywatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says why in three lines; a killed one leaves the data whole. */
class LauncherIT {

  @Test
  void takenPort_isNamed(@TempDir(cleanup = CleanupMode.NEVER) Path data) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // When
      RunningSuite suite = RunningSuite.launch(data, taken.getLocalPort(), "--no-sample");
      await().atMost(Duration.ofMinutes(1)).until(() -> !suite.launcher().isAlive());

      // Then
      assertThat(suite.launcher().exitValue()).isNotZero();
      assertThat(suite.printed())
          .contains("gateway")
          .contains(Integer.toString(taken.getLocalPort()))
          .contains("gateway.log");
      assertThat(suite.children()).isEmpty();
    }
  }

  @Test
  void killedSuite_startsAgainWithWhatWasAcknowledged(
      @TempDir(cleanup = CleanupMode.NEVER) Path data) {
    // Given
    RunningSuite killed = RunningSuite.start(data, "--no-sample");
    String id =
        killed
            .as("reporter")
            .contentType("application/json")
            .body(
                """
                {"occurredOn":"2024-09-17","datePrecision":"DAY","eventType":"BATTLE","country":"ML","sharing":"CLEAR"}""")
            .post("/v1/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    List<ProcessHandle> children = killed.children();

    // When
    children.forEach(ProcessHandle::destroyForcibly);
    killed.launcher().destroyForcibly();
    await().atMost(Duration.ofMinutes(1)).until(() -> !killed.launcher().isAlive());

    // Then
    try (RunningSuite again = RunningSuite.start(data, "--no-sample")) {
      again.as("reader").get("/v1/incidents/" + id).then().statusCode(200);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(
                          again
                              .as("reader")
                              .get(
                                  "/v1/indicators?country=ML&indicator=ATTACKS&from=2024-09&to=2024-09")
                              .then()
                              .statusCode(200)
                              .extract()
                              .jsonPath()
                              .getDouble("points[0].value"))
                      .isEqualTo(1));
    }
  }

  @Test
  void directoryInUse_isRefused(@TempDir(cleanup = CleanupMode.NEVER) Path data) {
    try (RunningSuite first = RunningSuite.start(data, "--no-sample")) {
      // When
      RunningSuite second = RunningSuite.launch(data, first.port() + 1, "--no-sample");
      await().atMost(Duration.ofMinutes(1)).until(() -> !second.launcher().isAlive());

      // Then
      assertThat(second.launcher().exitValue()).isNotZero();
      assertThat(second.printed()).contains(Long.toString(first.launcher().pid()));
      first.as("reader").get("/v1/incidents").then().statusCode(200);
    }
  }
}

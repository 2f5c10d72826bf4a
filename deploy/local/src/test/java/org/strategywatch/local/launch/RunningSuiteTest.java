package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategywatch.local.process.FreePorts;

/** What can be asked of one suite that runs; one start for all, because a start takes seconds. */
class RunningSuiteTest {

  static Path checkout;
  static Path data;
  static int port;
  static RunningLauncher launcher;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    checkout = FakeCheckout.in(directory);
    data = directory.resolve("data");
    port = FreePorts.pick(1).getFirst();
    launcher = launch(port);
    launcher.awaitText("Ctrl-C stops everything");
  }

  @AfterAll
  static void stop() {
    launcher.close();
  }

  @Test
  void run_whenReady_saysWhereAndShowsAFirstCallWithAKey() {
    // When
    String text = launcher.text();

    // Then
    assertThat(text)
        .contains("StrategyWatch is ready at http://127.0.0.1:" + port + "\n")
        .contains("KEY=sw_demo_key")
        .contains("curl -H \"X-API-Key: $KEY\" 'http://127.0.0.1:" + port + "/v1/incidents");
  }

  @Test
  void run_whenReady_writesWhereEverythingListens() throws IOException {
    // When
    JsonNode endpoints = new ObjectMapper().readTree(data.resolve("endpoints.json").toFile());

    // Then
    assertThat(endpoints.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "gateway",
            "gatewayManagement",
            "incident",
            "incidentManagement",
            "assessment",
            "assessmentManagement",
            "recommendation",
            "recommendationManagement",
            "postgres",
            "kafka");
    assertThat(endpoints.path("gateway").asText()).isEqualTo("http://127.0.0.1:" + port);
    assertThat(read(endpoints.path("incident").asText())).endsWith("/incident");
    assertThat(read(endpoints.path("assessment").asText())).endsWith("/assessment");
  }

  @Test
  void run_whenTheDataDirectoryIsInUse_namesTheProcessThatHasIt() throws IOException {
    // When
    RunningLauncher second = launch(FreePorts.pick(1).getFirst());

    // Then
    assertThat(second.awaitExit()).isEqualTo(1);
    assertThat(second.text()).contains("is in use by process " + launcher.process().pid());
    assertThat(launcher.process().isAlive()).isTrue();
  }

  @Test
  void run_whenAChildDiesLater_saysWhichAndGoesOn() throws IOException {
    // When
    child("recommendation-service").destroyForcibly();

    // Then
    launcher.awaitText("recommendation-service ended with exit code 137");
    assertThat(launcher.process().isAlive()).isTrue();
  }

  private static RunningLauncher launch(int port) throws IOException {
    return RunningLauncher.start(
        checkout,
        Map.of(),
        "--data",
        data.toString(),
        "--port",
        String.valueOf(port),
        "--no-sample");
  }

  private static ProcessHandle child(String name) throws IOException {
    return Files.readAllLines(data.resolve("processes")).stream()
        .filter(line -> line.endsWith(" " + name))
        .flatMap(
            line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' ')))).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String read(String url) throws IOException {
    try (var in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

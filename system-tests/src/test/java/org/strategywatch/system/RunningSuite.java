package org.strategywatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.strategywatch.local.process.FreePorts;

/** What {@code ./run} starts, in a data directory of the test's. */
record RunningSuite(Process launcher, Path data, Path output, int port) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns when the suite says that it is ready, which is after its import or sample is told. */
  static RunningSuite start(Path data, String... options) {
    RunningSuite suite = launch(data, FreePorts.pick(1).getFirst(), options);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              if (!suite.launcher.isAlive()) {
                throw new IllegalStateException("the suite did not start:\n" + suite.printed());
              }
              assertThat(suite.printed())
                  .contains("StrategyWatch is ready at http://127.0.0.1:" + suite.port);
            });
    return suite;
  }

  /** Returns at once; what it prints goes to a file. */
  static RunningSuite launch(Path data, int port, String... options) {
    try {
      Path output = Files.createTempFile("strategywatch-run-", ".txt");
      List<String> command =
          new ArrayList<>(
              List.of(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.strategywatch.local.launch.Main",
                  "--data",
                  data.toString(),
                  "--port",
                  Integer.toString(port)));
      command.addAll(List.of(options));
      Process launcher =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new RunningSuite(launcher, data, output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request to the gateway with the demo key of a role. */
  RequestSpecification as(String role) {
    return anonymous().header("X-API-Key", file("keys.json").path(role).asText());
  }

  RequestSpecification anonymous() {
    return RestAssured.given().baseUri("http://127.0.0.1").port(port);
  }

  /** A request to a service's management port, as an operator has it. */
  RequestSpecification management(String service) {
    return RestAssured.given()
        .baseUri(file("endpoints.json").path(service + "Management").asText());
  }

  /** A file of the data directory, such as {@code endpoints.json}. */
  JsonNode file(String name) {
    try {
      return JSON.readTree(data.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher's children and theirs. */
  List<ProcessHandle> children() {
    return launcher.descendants().toList();
  }

  /** SIGTERM, as an operator would; returns when the launcher has ended. */
  int terminate() {
    launcher.destroy();
    try {
      assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).as("ended within a minute").isTrue();
      return launcher.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (launcher.isAlive()) {
      terminate();
    }
  }
}

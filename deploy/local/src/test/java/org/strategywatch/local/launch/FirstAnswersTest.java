package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategywatch.local.StartFailedException;
import org.strategywatch.local.story.RoleKeys;

class FirstAnswersTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer gateway;
  private FirstAnswers answers;
  private volatile String broken = "";

  @BeforeEach
  void startGateway(@TempDir Path directory) throws IOException {
    Path keys = Files.writeString(directory.resolve("keys.json"), "{\"reader\":\"sw_reader\"}");
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path + " " + exchange.getRequestHeaders().getFirst("X-API-Key"));
          exchange.sendResponseHeaders(path.equals(broken) ? 503 : 200, -1);
          exchange.close();
        });
    gateway.start();
    String url = "http://127.0.0.1:" + gateway.getAddress().getPort();
    answers = new FirstAnswers(url, RoleKeys.read(keys), directory);
  }

  @AfterEach
  void stopGateway() {
    gateway.stop(0);
  }

  @Test
  void await_whenAllAnswer_hasAskedEachServiceAsAReader() {
    // When
    answers.await();

    // Then
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "/v1/incidents sw_reader", "/v1/indicators sw_reader", "/v1/recommendations sw_reader");
  }

  @Test
  void await_whenAServiceIsBroken_namesIt() {
    // Given
    broken = "/v1/recommendations";

    // When, Then
    assertThatThrownBy(answers::await)
        .isInstanceOfSatisfying(
            StartFailedException.class,
            failure -> {
              assertThat(failure.process()).isEqualTo("recommendation-service");
              assertThat(failure.reason()).isEqualTo("answers 503 through the gateway");
            });
  }

  @Test
  void await_whenTheGatewayIsGone_saysSo() {
    // Given
    gateway.stop(0);

    // When, Then
    assertThatThrownBy(answers::await)
        .isInstanceOfSatisfying(
            StartFailedException.class,
            failure -> assertThat(failure.reason()).startsWith("no answer through the gateway"));
  }
}

package org.strategywatch.local.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process with the outside of a service: it reads the same variables, answers on the same ports
 * and ends on the same signal. Runs from a jar of its own, on nothing but the JDK.
 */
public final class FakeService {

  private FakeService() {}

  public static void main(String[] args) throws IOException {
    if (System.getenv("FAKE_SERVICE_FAILS") != null) {
      System.out.println("ERROR database schema is from the future");
      System.exit(1);
    }
    String keysFile = System.getenv("STRATEGYWATCH_IDENTITY_FIRST_KEYS_FILE");
    if (keysFile != null) {
      Files.writeString(Path.of(keysFile), "{\"reader\":\"sw_demo_key\"}");
    }
    listen("QUARKUS_HTTP");
    listen("QUARKUS_MANAGEMENT");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> System.out.println("stopped at " + System.nanoTime())));
  }

  private static void listen(String prefix) throws IOException {
    int port = Integer.parseInt(System.getenv(prefix + "_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(System.getenv(prefix + "_HOST"), port), 0);
    server.createContext("/", FakeService::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = System.getenv("QUARKUS_DATASOURCE_JDBC_URL").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

package org.strategywatch.incident.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Both APIs on this machine: they answer what a test has put in, in that order. */
public final class RecordedSources implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "a-secret-of-the-test";

  private static final ConcurrentLinkedQueue<Reply> REPLIES = new ConcurrentLinkedQueue<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static final AtomicInteger LOGINS = new AtomicInteger();

  private @Nullable HttpServer server;

  /**
   * @param gate is waited for before the answer
   */
  record Reply(int status, Map<String, String> headers, String body, CountDownLatch gate) {}

  static void reset() {
    REPLIES.clear();
    ASKED.clear();
  }

  static void reply(int status, String body) {
    reply(status, Map.of(), body, new CountDownLatch(0));
  }

  static void reply(int status, Map<String, String> headers, String body, CountDownLatch gate) {
    REPLIES.add(new Reply(status, headers, body, gate));
  }

  /** Paths and queries without those of the login. */
  static List<String> asked() {
    return List.copyOf(ASKED);
  }

  static int logins() {
    return LOGINS.get();
  }

  @Override
  public Map<String, String> start() {
    HttpServer listening;
    try {
      listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = listening;
    listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    listening.createContext("/", RecordedSources::answer);
    listening.start();
    String url = "http://127.0.0.1:" + listening.getAddress().getPort();
    return Map.of(
        "strategywatch.connector.ucdp.url", url,
        "strategywatch.connector.ucdp.token", SECRET,
        "strategywatch.connector.acled.url", url,
        "strategywatch.connector.acled.username", "somebody@example.org",
        "strategywatch.connector.acled.password", SECRET,
        "strategywatch.connector.max-page-size", "20K",
        "strategywatch.connector.pause", "0.01S");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (asked.equals("/oauth/token")) {
        boolean isKnown = form.contains("password=" + SECRET) && form.contains("client_id=acled");
        send(
            exchange,
            isKnown ? 200 : 400,
            "{\"token_type\":\"Bearer\",\"access_token\":\"token-%d\"}"
                .formatted(LOGINS.incrementAndGet()));
        return;
      }
      ASKED.add(asked);
      Reply reply = REPLIES.poll();
      if (reply == null) {
        send(exchange, 200, "{\"success\":true,\"data\":[],\"Result\":[],\"NextPageUrl\":\"\"}");
        return;
      }
      reply.gate().await();
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      send(exchange, reply.status(), reply.body());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}

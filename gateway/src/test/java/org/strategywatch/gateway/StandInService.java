package org.strategywatch.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service behind the gateway whose last path segment says how it behaves: {@code echo} tells what
 * arrived, {@code dead} dies before it answers, and so on.
 */
final class StandInService implements AutoCloseable {

  private static final int BLOCK = 65_536;
  private static final int SECONDS_TO_STALL = 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  StandInService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::behave);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void behave(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String behaviour = path.substring(path.lastIndexOf('/') + 1);
    try (exchange) {
      switch (behaviour) {
        case "counter" -> answer(exchange, 200, "text/plain", Long.toString(asked(exchange)));
        case "slow" -> stall();
        case "dead" -> counter("dead").incrementAndGet();
        case "flaky" -> dieOnce(exchange);
        case "cut" -> cut(exchange);
        case "trickle" -> trickle(exchange);
        case "endless" -> endless(exchange);
        case "html" -> answer(exchange, 500, "text/html", "<h1>java.lang.Exception at</h1>");
        case "absent" -> answer(exchange, 404, "text/plain", "no");
        case "gone" -> answer(exchange, 410, "text/plain", "gone");
        case "unknown-gateway" -> answer(exchange, 401, "text/plain", "");
        case "conflict" ->
            answer(exchange, 409, "application/problem+json", "{\"code\":\"OF_THE_SERVICE\"}");
        case "versioned" -> versioned(exchange);
        case "stalled-imports", "imports" -> takeUpload(exchange);
        default -> echo(exchange);
      }
    }
  }

  private long asked(HttpExchange exchange) {
    return counter(exchange.getRequestURI().getQuery()).get();
  }

  private void stall() {
    try {
      closed.await(SECONDS_TO_STALL, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void dieOnce(HttpExchange exchange) throws IOException {
    if (counter("flaky").incrementAndGet() % 2 == 0) {
      echo(exchange);
    }
  }

  private static void cut(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write("{\"begun\":".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Says one thing and then nothing for long, as a stream of events does. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    stall();
  }

  private void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[BLOCK];
    OutputStream body = exchange.getResponseBody();
    while (closed.getCount() > 0) {
      body.write(block);
      counter("endless").addAndGet(BLOCK);
    }
  }

  private static void versioned(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"7\"");
    if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      answer(exchange, 200, "application/json", "{\"version\":7}");
    }
  }

  private void takeUpload(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    if ("format=stalled".equals(query)) {
      exchange.getRequestBody().readNBytes(BLOCK);
      stall();
    } else if ("format=refused".equals(query)) {
      answer(exchange, 415, "application/problem+json", "{\"code\":\"NOT_A_TABLE\"}");
      exchange.getResponseBody().flush();
      length(exchange.getRequestBody());
    } else {
      echo(exchange);
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    long bytes = length(exchange.getRequestBody());
    Headers sent = exchange.getRequestHeaders();
    StringBuilder json =
        new StringBuilder(
            "{\"method\":\"%s\",\"uri\":\"%s\",\"bytes\":%d,\"headers\":{"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), bytes));
    sent.forEach(
        (name, values) ->
            json.append('"')
                .append(name.toLowerCase(java.util.Locale.ROOT))
                .append("\":\"")
                .append(String.join(" | ", values))
                .append("\","));
    json.append("\"\":\"\"},\"padding\":\"").append("x".repeat(2_000)).append("\"}");
    exchange.getResponseHeaders().add("Location", "http://10.1.2.3:8081/v1/incidents/7?a=b");
    exchange.getResponseHeaders().add("Set-Cookie", "session=1");
    exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().add("Server", "stand-in");
    answer(exchange, 200, "application/json", json.toString());
  }

  private static long length(InputStream body) throws IOException {
    byte[] block = new byte[BLOCK];
    long total = 0;
    for (int read = body.read(block); read >= 0; read = body.read(block)) {
      total += read;
    }
    return total;
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().add("Content-Type", type);
    if (head) {
      exchange.getResponseHeaders().add("Content-Length", Integer.toString(body.length));
    }
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private AtomicLong counter(String name) {
    return counters.computeIfAbsent(name, _ -> new AtomicLong());
  }
}

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records incidents at a fixed rate, whether or not the answers keep up, and tells how long after an incident was accepted the
 * indicators of its country count it, all through the gateway. The n-th incident is taken as counted when an answer counts n more
 * than at the beginning; answers are asked for one after the other, so that the time of one is part of what is measured.
 *
 * <p>Start {@code ./run --no-sample --data DIR} first, then: {@code java benchmarks/FollowRate.java DIR [WRITES_A_SECOND] [SECONDS]}.
 * Talks to loopback only.
 */
public class FollowRate {

  private static final String COUNTRY = "ZW";
  private static final String MONTH = "2024-10";
  private static final Pattern INCIDENTS = Pattern.compile("\"incidents\"\\s*:\\s*(\\d+)");
  private static final long PATIENCE_SECONDS = 60;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentLinkedQueue<Long> acceptedAt = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> answerNanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final String gateway;
  private final String keys;

  FollowRate(Path data) throws IOException {
    gateway = text(Files.readString(data.resolve("endpoints.json")), "gateway");
    keys = Files.readString(data.resolve("keys.json"));
  }

  public static void main(String[] args) throws Exception {
    int rate = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 30;
    FollowRate follow = new FollowRate(Path.of(args[0]));
    System.out.println("to warm up, not counted:");
    follow.run(rate, 10);
    System.out.printf("%d writes a second for %d s:%n", rate, seconds);
    follow.run(rate, seconds);
  }

  private void run(int rate, int seconds) throws Exception {
    acceptedAt.clear();
    answerNanos.clear();
    long before = counted();
    int writes = rate * seconds;
    AtomicInteger sent = new AtomicInteger();
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleAtFixedRate(
          () -> {
            if (sent.getAndIncrement() < writes) {
              write();
            } else {
              clock.shutdown();
            }
          },
          0,
          1_000_000_000L / rate,
          TimeUnit.NANOSECONDS);
      report(follow(before, writes));
    }
  }

  private void write() {
    long start = System.nanoTime();
    client
        .sendAsync(
            request("reporter", "/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"occurredOn":"%s-01","datePrecision":"DAY","eventType":"RIOT","country":"%s",
                         "summary":"Synthetic, sent at %d","sharing":"CLEAR","licence":"OPEN"}"""
                            .formatted(MONTH, COUNTRY, start)))
                .build(),
            BodyHandlers.discarding())
        .whenComplete((answer, failure) -> settle(start, answer));
  }

  private void settle(long start, HttpResponse<Void> answer) {
    long now = System.nanoTime();
    if (answer != null && answer.statusCode() == 201) {
      answerNanos.add(now - start);
      acceptedAt.add(now);
    } else {
      refused.incrementAndGet();
    }
  }

  /** Nanoseconds from acceptance to the end of the first answer that counts so many. */
  private long[] follow(long before, int writes) throws Exception {
    long[] delays = new long[writes];
    int seen = 0;
    long last = System.nanoTime();
    while (seen < writes - refused.get()) {
      int now = (int) (counted() - before);
      long at = System.nanoTime();
      for (; seen < now; seen++) {
        Long accepted = acceptedAt.poll();
        delays[seen] = accepted == null ? 0 : Math.max(0, at - accepted);
        last = at;
      }
      if (at - last > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new IllegalStateException("Only %d of %d were counted".formatted(seen, writes));
      }
    }
    return Arrays.copyOf(delays, seen);
  }

  private long counted() throws Exception {
    String path = "/v1/indicators?country=%s&indicator=ATTACKS&from=%s&to=%s".formatted(COUNTRY, MONTH, MONTH);
    Matcher found = INCIDENTS.matcher(client.send(request("reader", path).build(), BodyHandlers.ofString()).body());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private void report(long[] delays) {
    System.out.printf("  counted %d, refused %d%n", delays.length, refused.get());
    print("answer of a write", answerNanos.stream().mapToLong(Long::longValue).toArray());
    print("counted after it", delays);
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "  %s: p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) Math.ceil(nanos.length * 0.99) - 1] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(URI.create(gateway + path)).header("X-API-Key", text(keys, role));
  }

  private static String text(String json, String field) {
    Matcher value = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!value.find()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value.group(1);
  }
}

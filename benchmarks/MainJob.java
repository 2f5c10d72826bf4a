import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the main job on this machine: start to ready, upload to verdict-ready indicators, one assessment, memory. Each run
 * starts on an empty data directory and is stopped again; talks to loopback only. Prints each figure's minimum, median, maximum.
 *
 * <p>From the root of the checkout, after a build: {@code java benchmarks/MainJob.java FILE [RUNS]}
 */
public class MainJob {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");
  /** As the launcher's own; asking more often would take the time that is measured. */
  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path file;
  private final TreeMap<String, List<Double>> figures = new TreeMap<>();
  private String url = "";
  private String keys = "";

  MainJob(Path file) {
    this.file = file;
  }

  public static void main(String[] args) throws Exception {
    MainJob job = new MainJob(Path.of(args[0]));
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    for (int run = 0; run < runs; run++) {
      job.run();
    }
    job.print();
  }

  private void run() throws Exception {
    Path data = Files.createTempDirectory("strategywatch-benchmark-");
    int port = freePort();
    url = "http://127.0.0.1:" + port;
    Path output = data.resolve("run.txt");
    long start = System.nanoTime();
    Process suite = launch(data, port, output);
    try {
      await(() -> Files.readString(output).contains("is ready at"), suite);
      record("1 start to ready, empty data directory (s)", start);
      keys = Files.readString(data.resolve("d/keys.json"));
      importAndWait();
      assess();
      memory(suite);
      restart(suite, data, port, output);
    } finally {
      stop(suite);
    }
  }

  private static Process launch(Path data, int port, Path output) throws IOException {
    return new ProcessBuilder(
            "./run", "--no-sample", "--port", "" + port, "--data", data.resolve("d").toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private void restart(Process suite, Path data, int port, Path output) throws Exception {
    stop(suite);
    Files.writeString(output, "");
    long start = System.nanoTime();
    Process again = launch(data, port, output);
    try {
      await(() -> Files.readString(output).contains("is ready at"), again);
      record("5 second start, data of the first (s)", start);
    } finally {
      stop(again);
    }
  }

  private void importAndWait() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> accepted =
        HTTP.send(
            request("operator", "/v1/imports?format=ucdp-ged")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String location = accepted.headers().firstValue("Location").orElseThrow();
    await(() -> get("operator", location).contains("\"completed\""), null);
    record("2a upload to import completed (s)", start);
    await(() -> attacks() == 2120, null);
    record("2b upload to verdict-ready indicators (s)", start);
  }

  /** All of Mali's incidents in the reference file, 1989 to 2023. */
  private long attacks() throws Exception {
    String series =
        get("reader", "/v1/indicators?country=ML&indicator=ATTACKS&from=1989-01&to=2023-12");
    return VALUE.matcher(series).results().map(MatchResult::group).count() == 0
        ? 0
        : VALUE.matcher(series).results().mapToLong(match -> Long.parseLong(match.group(1))).sum();
  }

  private void assess() throws Exception {
    String strategy =
        post(
            "/v1/strategies",
            """
            {"title":"Benchmark","country":"ML","owner":"Benchmark","startedOn":"2022-01-01"}""");
    String id = strategy.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      post(
          "/v1/strategies/" + id + "/assessments",
          """
          {"from":"1994-01","to":"2023-12"}""");
      record("3 an assessment over 30 years, through the gateway (s)", start);
    }
  }

  private void memory(Process suite) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(suite.toHandle()), suite.descendants()).toList();
    figures
        .computeIfAbsent("4a resident memory, shared pages counted once (PSS, MiB)", k -> new ArrayList<>())
        .add(all.stream().mapToDouble(p -> mebibytes(p, "Pss:")).sum());
    figures
        .computeIfAbsent("4b resident memory, shared pages counted per process (RSS, MiB)", k -> new ArrayList<>())
        .add(all.stream().mapToDouble(p -> mebibytes(p, "Rss:")).sum());
  }

  private static double mebibytes(ProcessHandle process, String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void stop(Process suite) throws InterruptedException {
    if (suite.isAlive()) {
      suite.destroy();
      suite.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private String get(String role, String path) throws Exception {
    return HTTP.send(request(role, path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private String post(String path, String body) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request("analyst", path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String role, String path) {
    String key = keys.replaceAll("(?s).*\"" + role + "\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return HttpRequest.newBuilder(URI.create(url + path)).header("X-API-Key", key);
  }

  private void record(String figure, long start) {
    figures
        .computeIfAbsent(figure, k -> new ArrayList<>())
        .add((System.nanoTime() - start) / 1e9);
  }

  private void print() {
    System.out.println("| figure | n | min | median | max |\n|---|---|---|---|---|");
    figures.forEach(
        (figure, values) -> {
          values.sort(Comparator.naturalOrder());
          System.out.printf(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f |%n",
              figure.replaceFirst("^\\S+ ", ""),
              values.size(),
              values.getFirst(),
              values.get(values.size() / 2),
              values.getLast());
        });
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition, Process suite) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline || (suite != null && !suite.isAlive())) {
        throw new IllegalStateException("the suite did not get there");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

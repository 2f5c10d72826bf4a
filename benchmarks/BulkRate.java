import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports a file of synthetic incidents into a running suite until every event is on the broker, exports everything as CSV, and
 * copies the same rows into a table of the same columns and indexes with a bare COPY, one after the other on the same machine.
 *
 * <p>Start {@code ./run --no-sample --data DIR} first, then from the root of the checkout:
 * {@code java -cp "deploy/local/target/lib/*" benchmarks/BulkRate.java DIR FILE.ndjson.gz}. Talks to loopback only.
 */
public class BulkRate {

  private static final int EXPORTS = 3;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final String endpoints;
  private final String keys;

  BulkRate(Path data) throws IOException {
    this.data = data;
    endpoints = Files.readString(data.resolve("endpoints.json"));
    keys = Files.readString(data.resolve("keys.json"));
  }

  public static void main(String[] args) throws Exception {
    BulkRate rate = new BulkRate(Path.of(args[0]));
    if (args.length > 1) {
      rate.importFile(Path.of(args[1]));
    }
    rate.export();
    rate.copy();
  }

  private void importFile(Path file) throws Exception {
    long start = System.nanoTime();
    HttpRequest upload =
        request("operator", "/v1/imports?format=native")
            .header("Content-Type", "application/x-ndjson")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    String location = client.send(upload, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
    String state = "";
    while (!state.contains("\"state\":\"completed\"")) {
      Thread.sleep(1_000);
      state = client.send(request("operator", location).build(), BodyHandlers.ofString()).body();
      if (state.contains("\"state\":\"failed\"")) {
        throw new IllegalStateException(state);
      }
    }
    long rows = number(state, "created");
    report("import", rows, start);
    while (metric("outbox_pending") > 0) {
      Thread.sleep(200);
    }
    report("import until every event was on the broker", rows, start);
    System.out.printf("  events sent: %.0f%n", metric("outbox_sent_total"));
  }

  private void export() throws Exception {
    for (int run = 1; run <= EXPORTS; run++) {
      long start = System.nanoTime();
      HttpRequest file = request("reader", "/v1/incidents").header("Accept", "text/csv").build();
      long lines = 0;
      long bytes = 0;
      byte[] buffer = new byte[1 << 16];
      try (InputStream body = new BufferedInputStream(client.send(file, BodyHandlers.ofInputStream()).body(), 1 << 16)) {
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          bytes += read;
          for (int i = 0; i < read; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
          }
        }
      }
      report("CSV export, %d MB".formatted(bytes / 1_000_000), lines - 1, start);
    }
  }

  private void copy() throws Exception {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("postgres/passwords.properties"))) {
      passwords.load(reader);
    }
    String url = text(endpoints, "postgres").replaceFirst("/postgres$", "/incident");
    Path rows = Files.createTempFile("incidents", ".copy");
    rows.toFile().setWritable(true, false);
    try (Connection connection = DriverManager.getConnection(url, "postgres", passwords.getProperty("postgres"));
        Statement statement = connection.createStatement()) {
      String columns = columns(statement);
      long count = statement.executeUpdate("COPY (SELECT %s FROM incident ORDER BY id LIMIT 1000000) TO '%s'".formatted(columns, rows));
      statement.execute("CREATE TABLE bare (LIKE incident INCLUDING ALL)");
      statement.execute("ALTER TABLE bare SET (toast_tuple_target = 8160)");
      long start = System.nanoTime();
      statement.execute("COPY bare (%s) FROM '%s'".formatted(columns, rows));
      report("bare COPY, same columns and indexes", count, start);
      statement.execute("DROP TABLE bare");
    } finally {
      Files.delete(rows);
    }
  }

  private static String columns(Statement statement) throws Exception {
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = 'incident'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            """)) {
      row.next();
      return row.getString(1);
    }
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(URI.create(text(endpoints, "gateway") + path)).header("X-API-Key", text(keys, role));
  }

  private double metric(String name) throws Exception {
    HttpRequest metrics = HttpRequest.newBuilder(URI.create(text(endpoints, "incidentManagement") + "/q/metrics")).build();
    Matcher value =
        Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)").matcher(client.send(metrics, BodyHandlers.ofString()).body());
    return value.find() ? Double.parseDouble(value.group(1)) : Double.NaN;
  }

  private static void report(String what, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%s: %,d rows in %.1f s, %,.0f rows/s%n", what, rows, seconds, rows / seconds);
  }

  private static long number(String json, String field) {
    Matcher value = Pattern.compile("\"" + field + "\"\\s*:\\s*(\\d+)").matcher(json);
    return value.find() ? Long.parseLong(value.group(1)) : 0;
  }

  private static String text(String json, String field) {
    Matcher value = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!value.find()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value.group(1);
  }
}

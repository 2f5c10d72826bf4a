package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/**
 * Measures, beside each other in one run: rows a second of an export over HTTP and of a bare COPY
 * of the same rows. Its name keeps it out of the build; {@code benchmarks/README.md} has the
 * command.
 */
@QuarkusTest
class CsvExportRate {

  private static final Logger LOG = Logger.getLogger(CsvExportRate.class);
  private static final int ROWS = Integer.getInteger("strategywatch.benchmark.rows", 300_000);
  private static final int RUNS = 5;

  /** As the export reads them, columns and order. */
  private static final String COPY =
      """
      COPY (SELECT i.id, i.version, i.content::text, i.verification, i.flags, i.recorded_at, i.updated_at
            FROM incident i WHERE i.recorded_by = 'benchmark' ORDER BY i.occurred_on DESC, i.id DESC)
      TO STDOUT WITH (FORMAT csv)
      """;

  @Inject AgroalDataSource database;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void csv_againstABareCopy_ofTheSameRows() throws Exception {
    seed();
    for (int run = 1; run <= RUNS; run++) {
      double copied = ROWS / seconds(this::copy);
      double exported = ROWS / seconds(this::export);
      LOG.info(
          String.format(
              Locale.ROOT,
              "run %d: export %.0f rows/s, COPY %.0f rows/s, ratio %.2f, heap after collection %d MiB",
              run,
              exported,
              copied,
              exported / copied,
              heap()));
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static double seconds(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private void seed() throws Exception {
    Process rows =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "../benchmarks/SyntheticIncidents.java",
                Integer.toString(ROWS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        InputStream lines = rows.getInputStream()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TEMPORARY TABLE line (content jsonb) ON COMMIT DROP");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY line FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')", lines);
      assertThat(statement.executeUpdate(INSERT)).isEqualTo(ROWS);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM ANALYZE incident");
    }
  }

  private static final String INSERT =
      """
      INSERT INTO incident (id, version, content, verification, flags, recorded_by, recorded_at,
        updated_at, changed_by, changed_fields, sharing, licence, occurred_on, event_type, country,
        actor_keys, source_keys, factors, search_text)
      SELECT uuidv7(), 1, content, 'REPORTED', '{}', 'benchmark', now(), now(), 'benchmark', '{}',
        content->>'sharing', content->>'licence', (content->>'occurredOn')::date,
        content->>'eventType', content->>'country', '{}', '{}', '{}', ''
      FROM line
      """;

  private void copy() throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(COPY, OutputStream.nullOutputStream());
      assertThat(rows).isEqualTo(ROWS);
    }
  }

  private void export() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI
                        + ":"
                        + ConfigProvider.getConfig()
                            .getValue("quarkus.http.test-port", String.class)
                        + "/v1/incidents?from=1990-01-01"))
            .header("Accept", "text/csv")
            .header("Authorization", "Bearer " + TestCaller.with(Roles.READER).token())
            .build();
    HttpResponse<InputStream> file =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(file.statusCode()).isEqualTo(200);
    try (InputStream body = file.body()) {
      assertThat(body.transferTo(OutputStream.nullOutputStream())).isGreaterThan(ROWS * 500L);
    }
  }
}

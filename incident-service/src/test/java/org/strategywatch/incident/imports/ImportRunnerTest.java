package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rows;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.platform.web.security.SharingLabel;

/** What a killed service left behind is ended by the next start. */
@QuarkusTest
class ImportRunnerTest {

  private final ImportRunner runner;
  private final ImportRepository imports;
  private final SpoolDirectory spool;
  private final ImportJob job;
  private final Clock clock;

  ImportRunnerTest(
      ImportRunner runner,
      ImportRepository imports,
      SpoolDirectory spool,
      ImportJob job,
      Clock clock) {
    this.runner = runner;
    this.imports = imports;
    this.spool = spool;
    this.job = job;
    this.clock = clock;
  }

  @Test
  void resume_whenTheFileIsThere_goesOnBehindTheStoredRows() throws IOException {
    // Given
    String stored = UcdpTestRows.HEADER + UcdpTestRows.row(920_001);
    Imports.run("format=ucdp-ged", stored);
    UUID id = interrupted(spool.name(), Instant.now(), new BulkOutcome(1, 0, 0));
    Path file = spool.file(id);
    Files.createDirectories(file.getParent());
    Files.write(
        file, (stored + UcdpTestRows.row(920_002) + UcdpTestRows.row(920_003)).getBytes(UTF_8));

    // When
    runner.resume(new StartupEvent());

    // Then
    JsonPath run = Imports.awaitEnd("/v1/imports/" + id);
    assertThat(run.getString("state")).isEqualTo("completed");
    assertThat(rows(run)).containsExactly(3, 3, 0, 0, 0);
    assertThat(file).doesNotExist();
  }

  @Test
  void stop_whileAnImportRuns_leavesItToTheNextStartWhichLosesNothing() throws Exception {
    // Given
    int rows = 6_000;
    StringBuilder text = new StringBuilder(UcdpTestRows.HEADER);
    for (int i = 0; i < rows; i++) {
      text.append(UcdpTestRows.row(7_000_000 + i));
    }
    UUID id = interrupted(spool.name(), Instant.now(), BulkOutcome.NOTHING);
    Path file = spool.file(id);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    ImportRunner stopping = new ImportRunner(job, imports, spool, clock);
    Future<?> run = stopping.submit(id);
    await().until(() -> read(id) > 0);

    // When
    stopping.stop();
    run.get();
    long readBefore = read(id);
    String stateBefore = status(id).getString("state");
    runner.resume(new StartupEvent());
    JsonPath ended = Imports.awaitEnd("/v1/imports/" + id);

    // Then
    assertThat(stateBefore).isEqualTo("running");
    assertThat(readBefore).isLessThan(rows);
    assertThat(ended.getString("state")).isEqualTo("completed");
    assertThat(rows(ended)).containsExactly(rows, rows, 0, 0, 0);
  }

  @Test
  void resume_whenTheFileIsGone_failsWithTheReason() {
    // Given
    UUID id = interrupted(spool.name(), Instant.now(), BulkOutcome.NOTHING);

    // When
    runner.resume(new StartupEvent());

    // Then
    JsonPath run = Imports.awaitEnd("/v1/imports/" + id);
    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("send it again");
  }

  @Test
  void resume_whenItIsAnotherInstances_waitsUntilThatIsSurelyGone() {
    // Given
    UUID alive = interrupted("/elsewhere", Instant.now(), BulkOutcome.NOTHING);
    UUID gone =
        interrupted("/elsewhere", Instant.now().minus(Duration.ofHours(1)), BulkOutcome.NOTHING);

    // When
    runner.resume(new StartupEvent());

    // Then
    assertThat(Imports.awaitEnd("/v1/imports/" + gone).getString("state")).isEqualTo("failed");
    OPERATOR.request().get("/v1/imports/" + alive).then().statusCode(200);
    assertThat(OPERATOR.request().get("/v1/imports/" + alive).jsonPath().getString("state"))
        .isEqualTo("running");
  }

  private static long read(UUID id) {
    return status(id).getLong("rows.read");
  }

  private static JsonPath status(UUID id) {
    return OPERATOR.request().get("/v1/imports/" + id).jsonPath();
  }

  private UUID interrupted(String directory, Instant since, BulkOutcome stored) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ImportEntity run =
                  ImportEntity.start(
                      id,
                      new ImportOrder(ImportFormat.UCDP_GED, null, null, false),
                      directory,
                      new ImportEntity.Importer("operator", "operator-partner", SharingLabel.RED),
                      since);
              run.advance(stored.created(), 0, stored, since);
              imports.persist(run);
            });
    return id;
  }
}

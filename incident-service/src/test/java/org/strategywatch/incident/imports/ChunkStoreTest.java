package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.ParsedRow;
import org.strategywatch.platform.web.security.SharingLabel;

/** Chunks are committed in the order of the file, whichever is written first. */
@QuarkusTest
class ChunkStoreTest {

  private static final Chunk ONE_ROW =
      new Chunk(
          List.of(),
          List.of(
              new ParsedRow.Rejected(new Line(2, "a,row", false), "INVALID_VALUE", "it is bad")));

  private final ChunkStore store;
  private final ImportRepository imports;

  ChunkStoreTest(ChunkStore store, ImportRepository imports) {
    this.store = store;
    this.imports = imports;
  }

  @Test
  void store_untilTheChunkBeforeIsStored_leavesTheProgressWhereItIs() {
    // Given
    ImportEntity run = started();
    List<Long> progressWhileItWaits = new ArrayList<>();
    CompletableFuture<Void> before =
        new CompletableFuture<>() {
          @Override
          public Void get() {
            progressWhileItWaits.add(read(run.id()));
            return null;
          }
        };

    // When
    store.store(run, ONE_ROW, before);

    // Then
    assertThat(progressWhileItWaits).containsExactly(0L);
    assertThat(read(run.id())).isEqualTo(1);
  }

  @Test
  void store_whenTheChunkBeforeFailed_storesNothingAndGivesTheReason() {
    // Given
    ImportEntity run = started();
    CompletableFuture<Void> before =
        CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));

    // When / Then
    assertThatThrownBy(() -> store.store(run, ONE_ROW, before))
        .hasRootCauseMessage("the disk is full");
    assertThat(read(run.id())).isZero();
  }

  private ImportEntity started() {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    ImportEntity run =
        ImportEntity.start(
            id,
            new ImportOrder(ImportFormat.UCDP_GED, null, null, false),
            "/of a test",
            new ImportEntity.Importer("operator", "operator-partner", SharingLabel.RED),
            Instant.now());
    QuarkusTransaction.requiringNew().run(() -> imports.persist(run));
    return run;
  }

  private long read(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> imports.findById(id).rows().read());
  }
}

package org.strategywatch.incident.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.strategywatch.incident.incident.BulkOrigin;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.incident.incident.ClaimedMeanwhileException;
import org.strategywatch.incident.incident.IncidentBulk;

/**
 * Stores each chunk in a transaction with its rejections and the import's progress. Chunks are
 * written side by side but committed in the order of the file, so that an import which was
 * interrupted knows by its progress where to go on.
 */
@ApplicationScoped
class ChunkStore {

  private static final Logger LOG = Logger.getLogger(ChunkStore.class);
  private static final int ATTEMPTS = 5;
  private static final int SECONDS = 300;

  private final ImportRepository imports;
  private final RejectionTable rejections;
  private final IncidentBulk bulk;
  private final Rehearsal rehearsal;
  private final Clock clock;

  ChunkStore(
      ImportRepository imports,
      RejectionTable rejections,
      IncidentBulk bulk,
      Rehearsal rehearsal,
      Clock clock) {
    this.imports = imports;
    this.rejections = rejections;
    this.bulk = bulk;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  /**
   * Tries more than once: somebody may take one of the external ids, or the database may restart,
   * in the meantime.
   *
   * @param before is done when the chunk before is stored; where that failed this one fails too
   */
  void store(ImportEntity run, Chunk chunk, Future<?> before) {
    for (int attempt = 1; ; attempt++) {
      try {
        storeOrRehearse(run, chunk, before);
        return;
      } catch (RuntimeException e) {
        boolean isInVain =
            before.state() == Future.State.FAILED || Thread.currentThread().isInterrupted();
        if (attempt == ATTEMPTS || isInVain) {
          throw e;
        }
        LOG.logf(
            e instanceof ClaimedMeanwhileException ? Logger.Level.DEBUG : Logger.Level.WARN,
            "A chunk of the import %s is tried again: %s",
            run.id(),
            e.getMessage());
      }
    }
  }

  private void storeOrRehearse(ImportEntity run, Chunk chunk, Future<?> before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BulkOrigin origin = run.origin(now);
    if (run.order().isDryRun()) {
      await(before);
      BulkOutcome outcome = rehearsal.outcome(run.id(), chunk.accepted(), origin);
      inTransaction(
          () -> {
            rehearsal.remember(run.id(), chunk.accepted());
            note(run, chunk, outcome, now);
          });
    } else {
      inTransaction(
          () -> note(run, chunk, bulk.store(chunk.accepted(), origin, () -> turn(before)), now));
    }
  }

  private void turn(Future<?> before) {
    await(before);
    imports.awaitTurn();
  }

  /**
   * @throws IllegalStateException when it failed, or the wait was interrupted
   */
  static void await(Future<?> chunk) {
    try {
      chunk.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A chunk before could not be stored", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two chunks", e);
    }
  }

  private void note(ImportEntity run, Chunk chunk, BulkOutcome outcome, Instant now) {
    rejections.add(run.id(), chunk.rejected());
    imports.findById(run.id()).advance(chunk.size(), chunk.rejected().size(), outcome, now);
  }

  /** Ends the import. */
  void complete(ImportEntity run, List<String> found) {
    inTransaction(
        () -> {
          List<String> warnings = new ArrayList<>(found);
          long cut = rejections.countCut(run.id());
          if (cut > 0) {
            warnings.add(
                "Rejected rows that were too long to be kept whole: %d; take them from your own file by their line numbers"
                    .formatted(cut));
          }
          rehearsal.forget(run.id());
          imports
              .findById(run.id())
              .complete(warnings, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
  }
}

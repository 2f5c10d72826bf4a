package org.strategywatch.incident.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.ParsedRow;
import org.strategywatch.incident.incident.BulkOrigin;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.incident.incident.IncidentBulk;
import org.strategywatch.incident.incident.IncomingIncident;

/**
 * Stores a file's rows chunk by chunk, each in a transaction with its rejections and its progress.
 */
@ApplicationScoped
class ImportChunks {

  private static final Logger LOG = Logger.getLogger(ImportChunks.class);
  private static final int ATTEMPTS = 5;

  /** Small at first: whoever watches sees progress, and the events set out early. */
  private static final int FIRST_CHUNK = 250;

  private final ImportConfig config;
  private final ImportRepository imports;
  private final RejectionTable rejections;
  private final IncidentBulk bulk;
  private final Rehearsal rehearsal;
  private final Clock clock;

  ImportChunks(
      ImportConfig config,
      ImportRepository imports,
      RejectionTable rejections,
      IncidentBulk bulk,
      Rehearsal rehearsal,
      Clock clock) {
    this.config = config;
    this.imports = imports;
    this.rejections = rejections;
    this.bulk = bulk;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  private record Chunk(List<IncomingIncident> accepted, List<ParsedRow.Rejected> rejected) {

    long size() {
      return accepted.size() + (long) rejected.size();
    }
  }

  /** Reads the next chunk while the database stores the present one, and ends the import. */
  void storeAll(ImportEntity run, IncidentFileReader reader) throws IOException {
    try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
      int first = Math.min(FIRST_CHUNK, config.chunkSize());
      Chunk chunk = read(reader, first);
      for (int size = first; chunk.size() > 0; ) {
        int following = Math.min(2 * size, config.chunkSize());
        Future<Chunk> next = ahead.submit(() -> read(reader, following));
        storeWithPatience(run, chunk);
        chunk = await(next);
        size = following;
      }
    }
    inTransaction(() -> complete(run.id(), reader.warnings()));
  }

  private static Chunk await(Future<Chunk> next) throws IOException {
    try {
      return next.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException unreadable -> throw unreadable;
        case RuntimeException failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two chunks", e);
    }
  }

  private static Chunk read(IncidentFileReader reader, int size) throws IOException {
    Chunk chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
    while (chunk.size() < size) {
      switch (reader.next()) {
        case null -> {
          return chunk;
        }
        case ParsedRow.Accepted accepted -> chunk.accepted().add(accepted.incident());
        case ParsedRow.Rejected rejected -> chunk.rejected().add(rejected);
      }
    }
    return chunk;
  }

  /** Somebody may take one of the external ids, or the database may restart, in the meantime. */
  private void storeWithPatience(ImportEntity run, Chunk chunk) {
    for (int attempt = 1; ; attempt++) {
      try {
        storeOrRehearse(run, chunk);
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warnf("A chunk of the import %s is tried again: %s", run.id(), e.getMessage());
      }
    }
  }

  private void storeOrRehearse(ImportEntity run, Chunk chunk) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BulkOrigin origin = run.origin(now);
    if (run.order().isDryRun()) {
      BulkOutcome outcome = rehearsal.outcome(run.id(), chunk.accepted(), origin);
      inTransaction(
          () -> {
            rehearsal.remember(run.id(), chunk.accepted());
            note(run.id(), chunk, outcome, now);
          });
    } else {
      inTransaction(
          () -> {
            imports.awaitTurn();
            note(run.id(), chunk, bulk.store(chunk.accepted(), origin), now);
          });
    }
  }

  private void complete(UUID id, List<String> found) {
    List<String> warnings = new ArrayList<>(found);
    long cut = rejections.countCut(id);
    if (cut > 0) {
      warnings.add(
          "Rejected rows that were too long to be kept whole: %d; take them from your own file by their line numbers"
              .formatted(cut));
    }
    rehearsal.forget(id);
    imports.findById(id).complete(warnings, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(300).run(work);
  }

  private void note(UUID id, Chunk chunk, BulkOutcome outcome, Instant now) {
    rejections.add(id, chunk.rejected());
    imports.findById(id).advance(chunk.size(), chunk.rejected().size(), outcome, now);
  }
}

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
import org.jboss.logging.Logger;
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

  private final ImportConfig config;
  private final ImportRepository imports;
  private final RejectionTable rejections;
  private final IncidentBulk bulk;
  private final Clock clock;

  ImportChunks(
      ImportConfig config,
      ImportRepository imports,
      RejectionTable rejections,
      IncidentBulk bulk,
      Clock clock) {
    this.config = config;
    this.imports = imports;
    this.rejections = rejections;
    this.bulk = bulk;
    this.clock = clock;
  }

  private record Chunk(List<IncomingIncident> accepted, List<ParsedRow.Rejected> rejected) {

    long size() {
      return accepted.size() + (long) rejected.size();
    }
  }

  void storeAll(ImportEntity run, IncidentFileReader reader) throws IOException {
    Chunk chunk = read(reader);
    while (chunk.size() > 0) {
      storeWithPatience(run, chunk);
      chunk = read(reader);
    }
  }

  private Chunk read(IncidentFileReader reader) throws IOException {
    Chunk chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
    while (chunk.size() < config.chunkSize()) {
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
        QuarkusTransaction.requiringNew().timeout(300).run(() -> store(run, chunk));
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warnf("A chunk of the import %s is tried again: %s", run.id(), e.getMessage());
      }
    }
  }

  private void store(ImportEntity run, Chunk chunk) {
    imports.awaitTurn();
    UUID id = run.id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BulkOutcome outcome =
        bulk.store(chunk.accepted(), new BulkOrigin(run.partner(), "import " + id, now));
    rejections.add(id, chunk.rejected());
    imports.findById(id).advance(chunk.size(), chunk.rejected().size(), outcome, now);
  }
}

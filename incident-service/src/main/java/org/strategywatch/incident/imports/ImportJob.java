package org.strategywatch.incident.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Runs one import to its end. Each chunk of rows is one transaction that also says how far the
 * import has come, so that one which was interrupted goes on behind the last chunk that was stored.
 */
@ApplicationScoped
class ImportJob {

  private static final Logger LOG = Logger.getLogger(ImportJob.class);

  private final SpoolDirectory spool;
  private final ImportRepository imports;
  private final ImportChunks chunks;
  private final Clock clock;
  private final IncidentFiles files;

  ImportJob(
      SpoolDirectory spool,
      ImportRepository imports,
      ImportChunks chunks,
      Clock clock,
      IncidentFiles files) {
    this.spool = spool;
    this.imports = imports;
    this.chunks = chunks;
    this.clock = clock;
    this.files = files;
  }

  /** Never throws: whatever goes wrong ends the import with a reason. */
  void run(UUID id) {
    Path file = spool.file(id);
    try {
      if (!Files.exists(file)) {
        throw new UnreadableFileException(
            "The service stopped before the file was read; send it again, rows that were stored"
                + " will be unchanged");
      }
      readAll(id, spool.importFile(id));
    } catch (UnreadableFileException e) {
      fail(id, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      if (Thread.currentThread().isInterrupted()) {
        LOG.infof("The import %s is interrupted; the next start goes on with it", id);
        return;
      }
      LOG.errorf(e, "The import %s failed", id);
      fail(
          id,
          "Something went wrong on our side; send the file again, rows that were stored will be"
              + " unchanged");
    }
    if (!isRunning(id)) {
      spool.discard(file);
    }
  }

  private void readAll(UUID id, ImportFile file) throws IOException {
    ImportEntity run = QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
    files.inspect(run.order().format(), file);
    try (IncidentFileReader reader = files.reader(run.order(), file)) {
      QuarkusTransaction.requiringNew().run(() -> imports.findById(id).beginsWith(reader.head()));
      skip(reader, run.rows().read());
      chunks.storeAll(run, reader);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void skip(IncidentFileReader reader, long rows) throws IOException {
    for (long row = 0; row < rows; row++) {
      if (reader.next() == null) {
        return;
      }
    }
  }

  private void fail(UUID id, String message) {
    try {
      QuarkusTransaction.requiringNew().run(() -> imports.findById(id).fail(message, now()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "That the import %s failed (%s) could not be noted", id, message);
    }
  }

  private boolean isRunning(UUID id) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> imports.findById(id).isRunning());
    } catch (RuntimeException _) {
      return true;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.strategywatch.incident.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Future;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.problem.ProblemException;

/** Takes in what a connector has fetched, as if an operator had sent it. */
@ApplicationScoped
public class PulledFiles {

  private final ImportRepository imports;
  private final SpoolDirectory spool;
  private final ImportRunner runner;
  private final ImportService service;
  private final Clock clock;

  PulledFiles(
      ImportRepository imports,
      SpoolDirectory spool,
      ImportRunner runner,
      ImportService service,
      Clock clock) {
    this.imports = imports;
    this.spool = spool;
    this.runner = runner;
    this.service = service;
    this.clock = clock;
  }

  /** An import that waits for its turn or runs; {@code end} is done when it has ended. */
  public record Started(UUID id, Future<?> end) {}

  /**
   * @param format as in {@code POST /v1/imports}
   * @param subject the operator on whose behalf it is fetched
   * @throws ProblemException when there is no room for it, or no such format
   */
  public Started take(String format, byte[] file, String subject, Viewer operator) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    ImportOrder order = new ImportOrder(ImportFormat.of(format), null, null, false);
    SpoolDirectory.Spooled spooled = spool.receive(id, new ByteArrayInputStream(file));
    boolean isNoted = false;
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> imports.persist(entity(id, order, subject, operator)));
      isNoted = true;
    } finally {
      if (!isNoted) {
        spool.discard(spooled.file());
      }
    }
    return new Started(id, runner.submit(id));
  }

  /** How far it has come. */
  public ImportResponse read(UUID id) {
    return service.read(id);
  }

  private ImportEntity entity(UUID id, ImportOrder order, String subject, Viewer operator) {
    return ImportEntity.start(
        id,
        order,
        spool.name(),
        new ImportEntity.Importer(subject, operator.partner(), operator.clearance()),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}

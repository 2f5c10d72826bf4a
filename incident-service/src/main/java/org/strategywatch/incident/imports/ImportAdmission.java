package org.strategywatch.incident.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.strategywatch.platform.web.security.Caller;

/** Notes that a file was received, and by whom, before anything of it is read. */
@ApplicationScoped
class ImportAdmission {

  private final ImportRepository imports;
  private final Caller caller;
  private final Clock clock;

  ImportAdmission(ImportRepository imports, Caller caller, Clock clock) {
    this.imports = imports;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ImportResponse admit(UUID id, ImportOrder order, String spool) {
    ImportEntity run =
        ImportEntity.start(
            id,
            order,
            spool,
            new ImportEntity.Importer(caller.subject(), caller.partner(), caller.clearance()),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    imports.persist(run);
    return ImportResponse.from(run);
  }
}

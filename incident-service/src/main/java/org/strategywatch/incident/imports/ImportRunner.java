package org.strategywatch.incident.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Runs imports one after the other, those first that a restart has interrupted. */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(30);

  private final ImportJob job;
  private final ImportRepository imports;
  private final SpoolDirectory spool;
  private final Clock clock;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());

  ImportRunner(ImportJob job, ImportRepository imports, SpoolDirectory spool, Clock clock) {
    this.job = job;
    this.imports = imports;
    this.spool = spool;
    this.clock = clock;
  }

  void enqueue(UUID id) {
    queue.execute(() -> job.run(id));
  }

  /** As {@link #enqueue}; what it gives is done when the import has ended. */
  Future<?> submit(UUID id) {
    return queue.submit(() -> job.run(id));
  }

  void resume(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                imports
                    .abandoned(spool.name(), clock.instant().minus(ABANDONED_AFTER))
                    .forEach(
                        run ->
                            run.fail(
                                "The instance that had the file is gone; send it again",
                                clock.instant())));
    QuarkusTransaction.requiringNew()
        .call(() -> imports.unfinished(spool.name()).stream().map(ImportEntity::id).toList())
        .forEach(
            id -> {
              LOG.infof("The import %s was interrupted and goes on", id);
              enqueue(id);
            });
  }

  /** What is under way stays unfinished in the database and is resumed by the next start. */
  @PreDestroy
  void stop() {
    queue.shutdownNow();
  }
}

package org.strategywatch.local.launch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.strategywatch.local.LocalDatabase;
import org.strategywatch.local.LocalKafka;
import org.strategywatch.local.LocalPostgres;
import org.strategywatch.local.StartFailedException;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.StopSignal;

/** PostgreSQL, Kafka and the four services of one data directory. */
final class Suite implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final DataDirectory data;
  private final Endpoints endpoints;
  private final Console console;
  private final StartMode mode;
  private final FormerProcesses processes;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final Map<Service, ChildProcess> services = new EnumMap<>(Service.class);
  private volatile boolean stopping;

  Suite(DataDirectory data, Endpoints endpoints, Console console, StartMode mode) {
    this.data = data;
    this.mode = mode;
    this.endpoints = endpoints;
    this.console = console;
    this.processes = new FormerProcesses(data.path("processes"));
    this.postgres = LocalPostgres.durable(data.path("postgres"), data.log("postgres"));
    this.kafka = LocalKafka.durable(data.path("kafka"), data.log("kafka"));
  }

  /** Returns when every service is ready. */
  void start() {
    CompletableFuture<Void> broker = inBackground("Kafka", this::startKafka);
    CompletableFuture<Map<Service, LocalDatabase>> databases =
        inBackground("PostgreSQL", this::startPostgres);
    Map<Service, LocalDatabase> ready = join(databases);
    endpoints.write(
        data.path("endpoints.json"), postgres.jdbcUrl("postgres"), kafka.bootstrapServers());
    // The services do without the broker until it is there.
    ready.forEach(this::startService);
    join(broker);
    awaitServices();
    services.values().forEach(this::reportEnd);
    reportEnd(postgres.process());
    reportEnd(kafka.process());
  }

  /**
   * In order: first those who ask, then those who answer. Safe to call at any moment of a start.
   */
  @Override
  public synchronized void close() {
    if (stopping) {
      return;
    }
    stopping = true;
    stopTogether(List.of(Service.GATEWAY));
    stopTogether(List.of(Service.INCIDENT, Service.ASSESSMENT, Service.RECOMMENDATION));
    kafka.close();
    postgres.close();
  }

  /** Ends everything without waiting for what the services would still do. */
  void kill() {
    List.copyOf(services.values()).forEach(ChildProcess::kill);
    close();
  }

  private Map<Service, LocalDatabase> startPostgres() {
    postgres.start();
    processes.remember(postgres.process());
    Map<Service, LocalDatabase> databases = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      databases.put(service, postgres.createDatabase(service.key(), service.key()));
    }
    return databases;
  }

  private Void startKafka() {
    kafka.start();
    processes.remember(kafka.process());
    kafka.createContractTopics();
    return null;
  }

  private synchronized void startService(Service service, LocalDatabase database) {
    if (stopping) {
      return;
    }
    ServiceEnvironment environment =
        new ServiceEnvironment(endpoints, kafka.bootstrapServers(), data);
    ChildProcess child =
        namingTheProcess(
            service.module(),
            () ->
                ChildProcess.start(
                    service.module(),
                    service.command(mode.jvmOptions(service)),
                    environment.of(service, database),
                    data.log(service.module()),
                    StopSignal.TERM));
    services.put(service, child);
    processes.remember(child);
  }

  private void awaitServices() {
    try (Readiness readiness = new Readiness(READY_WITHIN)) {
      List<CompletableFuture<Void>> waits = new ArrayList<>();
      services.forEach(
          (service, child) ->
              waits.add(
                  inBackground(
                      service.module(),
                      () -> {
                        readiness.await(child, endpoints.managementUrl(service));
                        return null;
                      })));
      waits.forEach(Suite::join);
    }
  }

  private void stopTogether(List<Service> group) {
    group.stream()
        .map(services::get)
        .filter(java.util.Objects::nonNull)
        .map(child -> CompletableFuture.runAsync(() -> child.stop(mode.stopWithin())))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void reportEnd(ChildProcess child) {
    Thread.ofVirtual()
        .start(
            () -> {
              int code = child.onExit().join();
              if (!stopping) {
                console.childEnded(child.name(), code, child.log());
              }
            });
  }

  private <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
    long since = System.nanoTime();
    return CompletableFuture.supplyAsync(
            () -> namingTheProcess(name, start), task -> Thread.ofVirtual().start(task))
        .whenComplete(
            (result, failure) -> {
              if (failure == null) {
                console.up(name, Duration.ofNanos(System.nanoTime() - since));
              }
            });
  }

  /** A full disk, for instance, fails in our own hands before the process can log anything. */
  private <T> T namingTheProcess(String name, Supplier<T> start) {
    try {
      return start.get();
    } catch (UncheckedIOException e) {
      throw new StartFailedException(name, RootCause.of(e), data.path("logs"));
    }
  }

  /** The failure itself, not its wrapping. */
  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}

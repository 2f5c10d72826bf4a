package org.strategywatch.incident.connector;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Starts runs, by schedule or because an operator asks, and ends them with a reason. */
@ApplicationScoped
class Connectors {

  private static final Logger LOG = Logger.getLogger(Connectors.class);

  private final List<SourceApi> apis;
  private final ConnectorTable table;
  private final ConnectorRuns runs;
  private final Pull pull;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Connectors(UcdpApi ucdp, AcledApi acled, ConnectorTable table, ConnectorRuns runs, Pull pull) {
    this.apis = List.of(acled, ucdp);
    this.table = table;
    this.runs = runs;
    this.pull = pull;
  }

  List<ConnectorResponse> list() {
    return apis.stream().map(this::shown).toList();
  }

  /**
   * @throws ProblemException 404
   */
  ConnectorResponse read(String name) {
    return shown(api(name));
  }

  /**
   * @throws ProblemException 404, 400 for a country that the source does not call so, 409 when it
   *     is to be switched on without credentials
   */
  ConnectorResponse schedule(String name, ConnectorSchedule schedule, Operator operator) {
    SourceApi api = api(name);
    for (int i = 0; i < schedule.countries().size(); i++) {
      if (!api.knowsCountry(schedule.countries().get(i))) {
        throw ProblemException.invalidBody(
            "/countries/" + i, "UNKNOWN_COUNTRY", "the source does not call any country so");
      }
    }
    if (schedule.enabled()) {
      requireConfigured(api);
    }
    table.put(name, schedule, operator);
    return shown(api);
  }

  /**
   * @throws ProblemException 404; 409 while a run is under way, or without credentials or schedule
   */
  ConnectorRun start(String name, Operator operator) {
    SourceApi api = api(name);
    requireConfigured(api);
    if (table.find(name).isEmpty()) {
      throw ProblemException.of(
          IncidentProblem.CONNECTOR_NOT_CONFIGURED,
          "Say first what it is to fetch: PUT a schedule");
    }
    UUID run =
        begin(api, operator)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        IncidentProblem.CONNECTOR_RUNNING, "A run of " + name + " is under way"));
    return runs.find(name, run).orElseThrow();
  }

  /** A connector whose time has come is taken by one instance only. */
  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void startDue() {
    for (ConnectorTable.Stored due : table.due()) {
      SourceApi api = api(due.name());
      if (api.isConfigured()) {
        begin(api, due.operator());
      }
    }
  }

  private Optional<UUID> begin(SourceApi api, Operator operator) {
    UUID run = UuidCreator.getTimeOrderedEpochPlus1();
    Optional<Sweep> taken = table.take(api, run, operator);
    taken.ifPresent(sweep -> threads.execute(() -> run(api, sweep)));
    return taken.map(Sweep::run);
  }

  private void run(SourceApi api, Sweep sweep) {
    try {
      Sweep end = pull.all(api, sweep);
      runs.end(sweep.run(), null);
      table.complete(end, api.nextSince(end));
    } catch (LeaseLostException _) {
      LOG.warnf("The run %s was taken over by another instance", sweep.run());
    } catch (PullFailedException e) {
      fail(sweep, String.valueOf(e.getMessage()));
    } catch (ProblemException e) {
      fail(sweep, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The run %s of %s failed", sweep.run(), api.name());
      fail(sweep, "Something went wrong on our side; the next run goes on from this page");
    }
  }

  private void fail(Sweep sweep, String reason) {
    LOG.warnf("The run %s of %s failed: %s", sweep.run(), sweep.connector(), reason);
    runs.end(sweep.run(), reason);
    table.release(sweep);
  }

  private ConnectorResponse shown(SourceApi api) {
    Optional<ConnectorTable.Stored> stored = table.find(api.name());
    return new ConnectorResponse(
        api.name(),
        api.format(),
        api.isConfigured(),
        stored.map(ConnectorTable.Stored::running).orElse(false),
        stored.map(ConnectorTable.Stored::schedule).orElse(null),
        stored.filter(s -> s.schedule().enabled()).map(ConnectorTable.Stored::dueAt).orElse(null));
  }

  private SourceApi api(String name) {
    return apis.stream()
        .filter(api -> api.name().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.CONNECTOR_NOT_FOUND, "There is no connector " + name));
  }

  private static void requireConfigured(SourceApi api) {
    if (!api.isConfigured()) {
      throw ProblemException.of(
          IncidentProblem.CONNECTOR_NOT_CONFIGURED,
          "Give the service the credentials of " + api.name() + " in its environment");
    }
  }

  /** What is under way says so when it notices; where it cannot, its lease expires. */
  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}

package org.strategywatch.platform.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * What operators see of the outbox and may do to it, on the management port: metrics, and the
 * aggregates that are parked because an event of theirs can never be sent.
 */
@Singleton
class OutboxOperations {

  private static final Logger LOG = Logger.getLogger(OutboxOperations.class);
  private static final String PARKED = "/q/outbox/parked";
  private static final int NOT_FOUND = 404;
  private static final int NO_CONTENT = 204;

  private final ParkedAggregates parked;
  private final OutboxRelay relay;
  private final ObjectMapper mapper;
  private volatile ParkedAggregates.Backlog backlog = ParkedAggregates.Backlog.EMPTY;

  OutboxOperations(
      ParkedAggregates parked, OutboxRelay relay, ObjectMapper mapper, MeterRegistry metrics) {
    this.parked = parked;
    this.relay = relay;
    this.mapper = mapper;
    Gauge.builder("outbox.pending", () -> backlog.pending()).register(metrics);
    Gauge.builder("outbox.oldest.age", () -> backlog.oldestAgeSeconds())
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("outbox.parked", () -> backlog.parked()).register(metrics);
  }

  void addRoutes(@Observes ManagementInterface management) {
    management.router().get(PARKED).blockingHandler(this::list, false);
    management.router().post(PARKED + "/:aggregateId/retry").blockingHandler(this::retry, false);
    management.router().post(PARKED + "/:aggregateId/skip").blockingHandler(this::skip, false);
  }

  /** Not at each scrape, because it is a query. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    try {
      backlog = parked.backlog();
    } catch (SQLException e) {
      LOG.warnf("The outbox could not be measured now: %s", e.getMessage());
    }
  }

  private void list(RoutingContext request) {
    try {
      request
          .response()
          .putHeader("Content-Type", "application/json")
          .end(mapper.writeValueAsString(parked.list()));
    } catch (SQLException | JsonProcessingException e) {
      request.fail(e);
    }
  }

  private void retry(RoutingContext request) {
    try {
      answer(request, "retried", parked.retry(request.pathParam("aggregateId")));
    } catch (SQLException e) {
      request.fail(e);
    }
  }

  private void skip(RoutingContext request) {
    try {
      answer(request, "skipped", parked.skip(request.pathParam("aggregateId")));
    } catch (SQLException e) {
      request.fail(e);
    }
  }

  private void answer(RoutingContext request, String action, boolean done) {
    if (done) {
      LOG.infof(
          "Parked aggregate %s is %s by an operator", request.pathParam("aggregateId"), action);
      relay.wake();
    }
    request.response().setStatusCode(done ? NO_CONTENT : NOT_FOUND).end();
  }
}

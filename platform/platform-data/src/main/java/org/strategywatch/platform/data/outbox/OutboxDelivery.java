package org.strategywatch.platform.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.event.CloudEventHeaders;
import org.strategywatch.platform.data.event.EventConfig;
import org.strategywatch.platform.data.event.EventProducer;
import org.strategywatch.platform.data.event.EventProducer.Outcome;
import org.strategywatch.platform.data.outbox.OutboxTable.Row;

/**
 * Takes events from the table to the broker. An aggregate's next event is not sent before the one
 * before it is acknowledged, so that no failure reorders a key; different aggregates travel
 * together.
 */
@Singleton
class OutboxDelivery {

  private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);
  private static final Duration FIRST_HOLD = Duration.ofMillis(500);

  private final OutboxTable table;
  private final ParkedAggregates parked;
  private final RelayLease lease;
  private final EventProducer producer;
  private final OutboxConfig config;
  private final byte[] source;
  private final Counter sent;
  private final Counter failures;
  private final Map<String, Hold> held = new HashMap<>();

  OutboxDelivery(
      OutboxTable table,
      ParkedAggregates parked,
      RelayLease lease,
      EventProducer producer,
      OutboxConfig config,
      EventConfig events,
      MeterRegistry metrics) {
    this.table = table;
    this.parked = parked;
    this.lease = lease;
    this.producer = producer;
    this.config = config;
    this.source = ("/" + events.service()).getBytes(UTF_8);
    this.sent = metrics.counter("outbox.sent");
    this.failures = metrics.counter("outbox.failures");
  }

  /** What a pass over the table came to. */
  enum Progress {
    /** Every event that may leave has left. */
    NOTHING_TO_DO,
    /** Events left, and more may be waiting. */
    MORE_WAITING,
    /** None could leave. */
    BLOCKED
  }

  /** An aggregate whose last send failed. */
  private record Hold(Duration pause, long untilNanos) {}

  /** Sends the oldest unpublished events, at most so many, and marks what was acknowledged. */
  Progress deliver(int limit) throws SQLException {
    long epoch = lease.epoch();
    List<Row> rows = table.unpublished(limit, config.batchBytes().asLongValue(), heldBack());
    Map<String, Deque<Row>> waiting = new LinkedHashMap<>();
    rows.forEach(
        row -> waiting.computeIfAbsent(row.aggregateId(), _ -> new ArrayDeque<>()).add(row));
    while (!waiting.isEmpty()) {
      if (!lease.hold() || lease.epoch() != epoch) {
        return Progress.NOTHING_TO_DO;
      }
      if (!sendHeads(waiting, epoch)) {
        return Progress.BLOCKED;
      }
    }
    return rows.isEmpty() ? Progress.NOTHING_TO_DO : Progress.MORE_WAITING;
  }

  /**
   * Sends the oldest event of each aggregate.
   *
   * @return false when the broker took none of them
   */
  private boolean sendHeads(Map<String, Deque<Row>> waiting, long epoch) throws SQLException {
    List<Row> heads = waiting.values().stream().map(Deque::getFirst).toList();
    List<Outcome> outcomes = producer.send(heads.stream().map(this::message).toList());
    List<Row> acknowledged = new ArrayList<>(heads.size());
    List<Row> failed = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Row row = heads.get(i);
      switch (outcomes.get(i)) {
        case Outcome.Sent _ -> acknowledged.add(row);
        case Outcome.Failed(String reason) -> {
          failed.add(row);
          LOG.debugf("Event %s was not acknowledged: %s", row.id(), reason);
        }
        case Outcome.Impossible(String reason) -> {
          park(row, reason);
          waiting.remove(row.aggregateId());
        }
      }
    }
    mark(acknowledged, epoch);
    acknowledged.forEach(row -> forget(waiting, row));
    return settleFailures(waiting, failed, heads.size());
  }

  private void mark(List<Row> acknowledged, long epoch) throws SQLException {
    if (acknowledged.isEmpty()) {
      return;
    }
    sent.increment(acknowledged.size());
    if (!table.markPublished(acknowledged, lease.holder(), epoch)) {
      LOG.warn("Another instance has become the relay; the newest state is sent again");
      lease.lose();
      held.clear();
      table.repeatLatest(acknowledged.stream().map(Row::aggregateId).collect(Collectors.toSet()));
    }
  }

  private void forget(Map<String, Deque<Row>> waiting, Row row) {
    held.remove(row.aggregateId());
    Deque<Row> queue = waiting.get(row.aggregateId());
    if (queue != null) {
      queue.removeFirst();
      if (queue.isEmpty()) {
        waiting.remove(row.aggregateId());
      }
    }
  }

  private void park(Row row, String reason) throws SQLException {
    parked.park(row, reason);
    held.remove(row.aggregateId());
    failures.increment();
    LOG.errorf(
        "Event %s of %s can never be sent and is parked, an operator must decide: %s",
        row.id(), row.aggregateId(), reason);
  }

  /** Holds back what failed, so that other aggregates are tried before it is tried again. */
  private boolean settleFailures(Map<String, Deque<Row>> waiting, List<Row> failed, int attempted) {
    failures.increment(failed.size());
    for (Row row : failed) {
      waiting.remove(row.aggregateId());
      held.compute(row.aggregateId(), (_, before) -> longer(before));
    }
    if (failed.size() == attempted) {
      LOG.warnf("The broker took none of %d events; they stay in the outbox", attempted);
    }
    return failed.size() < attempted;
  }

  private Hold longer(@Nullable Hold before) {
    Duration pause = before == null ? FIRST_HOLD : before.pause().multipliedBy(2);
    Duration longest = config.maxBackOff();
    Duration bounded = pause.compareTo(longest) < 0 ? pause : longest;
    return new Hold(bounded, System.nanoTime() + bounded.toNanos());
  }

  private Set<String> heldBack() {
    long now = System.nanoTime();
    return held.entrySet().stream()
        .filter(entry -> entry.getValue().untilNanos() - now > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private ProducerRecord<@Nullable String, byte @Nullable []> message(Row row) {
    var message =
        new ProducerRecord<@Nullable String, byte @Nullable []>(
            row.topic(), row.aggregateId(), row.payload());
    Headers headers = message.headers();
    headers.add(CloudEventHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8));
    headers.add(CloudEventHeaders.SOURCE, source);
    add(headers, CloudEventHeaders.ID, row.id().toString());
    add(headers, CloudEventHeaders.TYPE, row.type());
    add(headers, CloudEventHeaders.SUBJECT, row.aggregateId());
    add(headers, CloudEventHeaders.TIME, row.time().toString());
    add(headers, CloudEventHeaders.DATA_SCHEMA, row.dataSchema());
    add(headers, CloudEventHeaders.SEQUENCE, "%019d".formatted(row.version()));
    add(headers, CloudEventHeaders.PARTITION_KEY, row.aggregateId());
    add(headers, CloudEventHeaders.TRACE_PARENT, row.traceParent());
    add(headers, CloudEventHeaders.DATA_CLASSIFICATION, row.classification());
    add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    return message;
  }

  private static void add(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}

package org.strategywatch.platform.data.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.data.event.EventConfig;
import org.strategywatch.platform.data.event.EventProducer;

/** One instance's relay, put together as Quarkus would, on a given database and broker. */
final class RelayStand implements AutoCloseable {

  final OutboxConfig config;
  final RelayLease lease;
  final ParkedAggregates parked;
  final OutboxPartitions partitions;
  final OutboxDelivery delivery;
  final OutboxRelay relay;
  private final EventProducer producer;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  RelayStand(String instance, DataSource database, String brokers) {
    this(instance, database, brokers, new OutboxTable(database), Map.of());
  }

  RelayStand(
      String instance,
      DataSource database,
      String brokers,
      OutboxTable table,
      Map<String, String> settings) {
    Map<String, String> values = new HashMap<>(settings);
    values.put("strategywatch.outbox.instance", instance);
    config = Stand.config(OutboxConfig.class, values);
    EventConfig events =
        Stand.config(EventConfig.class, Map.of("strategywatch.events.service", "sample-service"));
    producer =
        EventProducer.of(
            Map.of("bootstrap.servers", brokers, "reconnect.backoff.max.ms", 500), events);
    lease = new RelayLease(database, config, new SmallRyeConfigBuilder().build());
    parked = new ParkedAggregates(database);
    partitions = new OutboxPartitions(database, config);
    delivery = new OutboxDelivery(table, parked, lease, producer, config, events, metrics);
    relay = new OutboxRelay(config, delivery, partitions, lease, producer);
  }

  /** Takes the lease if it is free, and relays until nothing is left that may leave. */
  OutboxDelivery.Progress deliverAll() throws Exception {
    if (!lease.hold()) {
      return OutboxDelivery.Progress.NOTHING_TO_DO;
    }
    OutboxDelivery.Progress progress;
    do {
      progress = delivery.deliver(config.batchSize());
    } while (progress == OutboxDelivery.Progress.MORE_WAITING);
    return progress;
  }

  double failures() {
    return metrics.counter("outbox.failures").count();
  }

  @Override
  public void close() {
    producer.abort();
  }
}

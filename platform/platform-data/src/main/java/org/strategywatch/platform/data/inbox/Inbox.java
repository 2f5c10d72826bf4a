package org.strategywatch.platform.data.inbox;

import java.util.List;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Runs the effect of each event once per consumer, in one transaction with the claim. */
public interface Inbox {

  /**
   * Names the handler before the first batch comes, so that dead letters of an earlier run can be
   * replayed. To be called at start.
   *
   * @param consumer name of the consumer, stable across releases
   */
  void register(String consumer, EventHandler handler);

  /**
   * Takes a polled batch: skips what was taken before, applies the rest, parks what can never be
   * applied together with its key's followers, and remembers how far each partition was read.
   * Returns when all of it is committed; while the database is away it waits.
   *
   * @param consumer name of the consumer, stable across releases
   * @throws IllegalStateException when the service stops before the batch is committed
   */
  void receive(String consumer, ConsumerRecords<String, byte[]> records, EventHandler handler);

  /**
   * What the records say, without taking them: for who reads a topic anew.
   *
   * @return in order; records that are no readable events are left out
   */
  List<ReceivedEvent> read(ConsumerRecords<String, byte[]> records);

  /** How far the consumer has read: {@code topic-partition} to the next offset. */
  SortedMap<String, Long> watermark(String consumer);
}

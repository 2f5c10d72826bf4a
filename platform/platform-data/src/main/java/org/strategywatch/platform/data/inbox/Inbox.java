package org.strategywatch.platform.data.inbox;

import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Runs the effect of each event once per consumer, in one transaction with the claim. */
public interface Inbox {

  /**
   * Takes a polled batch: skips what was taken before, applies the rest, parks what can never be
   * applied together with its key's followers, and remembers how far each partition was read.
   * Returns when all of it is committed.
   *
   * @param consumer name of the consumer, stable across releases
   */
  void receive(String consumer, ConsumerRecords<String, byte[]> records, EventHandler handler);

  /** How far the consumer has read: {@code topic-partition} to the next offset. */
  SortedMap<String, Long> watermark(String consumer);
}

package org.strategywatch.platform.data.outbox;

import java.util.List;
import org.strategywatch.platform.data.event.DomainEvent;

/** Publishes events atomically with the caller's transaction. */
public interface Outbox {

  /**
   * Puts the event on its topic after the transaction under way has committed: at least once, in
   * version order per aggregate, and never if the transaction rolls back.
   *
   * @throws IllegalStateException outside of a transaction, or when the aggregate's version was
   *     published already
   */
  void publish(DomainEvent event);

  /** The same for many events in as few statements as possible. */
  void publishAll(List<DomainEvent> events);
}

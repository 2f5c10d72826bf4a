package org.strategywatch.incident.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.strategywatch.incident.reference.KeptInMemory;

/** The registry of actors as it is now. */
@ApplicationScoped
class ActorRegistries {

  private final KeptInMemory<ActorRegistry> kept;
  private final TransactionSynchronizationRegistry transaction;

  ActorRegistries(ActorTable table, Clock clock, TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
    kept =
        new KeptInMemory<>(
            new ActorRegistry(0, List.of()),
            ActorRegistry::revision,
            table::revision,
            table::read,
            clock);
  }

  ActorRegistry current() {
    return kept.current();
  }

  /** To be called by whoever changes the registry, in the same transaction. */
  void change() {
    kept.changesWith(transaction);
  }
}

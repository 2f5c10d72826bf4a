package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.strategywatch.incident.reference.KeptInMemory;

/** The gazetteer as it is now. */
@ApplicationScoped
class Gazetteers {

  private final KeptInMemory<Gazetteer> kept;
  private final TransactionSynchronizationRegistry transaction;

  Gazetteers(PlaceTable table, Clock clock, TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
    kept =
        new KeptInMemory<>(
            Gazetteer.of(0, List.of()), Gazetteer::revision, table::revision, table::read, clock);
  }

  Gazetteer current() {
    return kept.current();
  }

  /** To be called by whoever changes the gazetteer, in the same transaction. */
  void change() {
    kept.changesWith(transaction);
  }
}

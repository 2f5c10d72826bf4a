package org.strategywatch.incident.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.strategywatch.incident.incident.BulkOrigin;
import org.strategywatch.incident.incident.BulkOutcome;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncidentBulk;
import org.strategywatch.incident.incident.IncomingIncident;

/**
 * Finds out what storing a chunk would come to: stores it and takes that back. What chunks before
 * would have left is remembered by key, so the locks of none outlive it.
 */
@ApplicationScoped
class Rehearsal {

  private static final int SECONDS = 300;

  private final RehearsalTable seen;
  private final ImportRepository imports;
  private final IncidentBulk bulk;
  private final TransactionManager transactions;

  Rehearsal(
      RehearsalTable seen,
      ImportRepository imports,
      IncidentBulk bulk,
      TransactionManager transactions) {
    this.seen = seen;
    this.imports = imports;
    this.bulk = bulk;
    this.transactions = transactions;
  }

  BulkOutcome outcome(UUID importId, List<IncomingIncident> incidents, BulkOrigin origin) {
    Map<ExternalId, String> before = seen.hashes(importId, incidents);
    List<IncomingIncident> first = new ArrayList<>();
    BulkOutcome outcome = BulkOutcome.NOTHING;
    for (IncomingIncident incident : incidents) {
      if (!before.containsKey(incident.key())) {
        first.add(incident);
      } else if (incident.sourceHash().equals(before.put(incident.key(), incident.sourceHash()))) {
        outcome = outcome.plus(new BulkOutcome(0, 0, 1));
      } else {
        outcome = outcome.plus(new BulkOutcome(0, 1, 0));
      }
    }
    return outcome.plus(takenBack(() -> bulk.store(first, origin, imports::awaitTurn)));
  }

  /** Does work in a transaction that is rolled back. */
  private <T> T takenBack(Supplier<T> work) {
    try {
      transactions.setTransactionTimeout(SECONDS);
      transactions.begin();
      try {
        return work.get();
      } finally {
        transactions.rollback();
      }
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Must be called in the transaction that counts the chunk. */
  void remember(UUID importId, List<IncomingIncident> incidents) {
    seen.remember(importId, incidents);
  }

  void forget(UUID importId) {
    seen.forget(importId);
  }
}

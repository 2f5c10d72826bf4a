package org.strategywatch.incident.reference;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A reference list that is small, seldom changes and is asked for all the time. A change made here
 * counts at once, one made by another instance within a second.
 *
 * @param <T> the list, which knows its revision
 */
public final class KeptInMemory<T> {

  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private final LongSupplier storedRevision;
  private final ToLongFunction<T> revision;
  private final Supplier<T> reader;
  private final Clock clock;
  private volatile T known;
  private volatile Instant checkedAt = Instant.MIN;

  /**
   * @param empty what is known before anything was read
   */
  public KeptInMemory(
      T empty,
      ToLongFunction<T> revision,
      LongSupplier storedRevision,
      Supplier<T> reader,
      Clock clock) {
    this.known = empty;
    this.revision = revision;
    this.storedRevision = storedRevision;
    this.reader = reader;
    this.clock = clock;
  }

  public T current() {
    Instant now = clock.instant();
    if (now.isAfter(checkedAt.plus(TRUSTED))) {
      refresh();
      checkedAt = now;
    }
    return known;
  }

  private synchronized void refresh() {
    if (storedRevision.getAsLong() != revision.applyAsLong(known)) {
      known = reader.get();
    }
  }

  /** Makes the next reader look at what the transaction changes, once it is committed. */
  public void changesWith(TransactionSynchronizationRegistry transaction) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is visible to others yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              checkedAt = Instant.MIN;
            }
          }
        });
  }
}

package org.strategywatch.platform.data.inbox;

import java.util.List;

/** The effect of events on a service's own data. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Applies events in order, inside the inbox's transaction; none of them was applied by this
   * consumer before. State is applied only if its version is newer than what is known.
   *
   * @throws RuntimeException rolls the batch back; unless the database is away, the inbox then
   *     tries ever smaller parts of it until it has found, and parked, what fails by itself
   */
  void apply(List<ReceivedEvent> events);
}

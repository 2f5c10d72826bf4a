package org.strategywatch.platform.data.inbox;

import java.util.List;

/** The effect of events on a service's own data. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Applies events in order, inside the inbox's transaction; none of them was applied by this
   * consumer before.
   *
   * @throws RuntimeException rolls the whole batch back; the inbox then tries the events one by one
   *     and parks what fails
   */
  void apply(List<ReceivedEvent> events);
}

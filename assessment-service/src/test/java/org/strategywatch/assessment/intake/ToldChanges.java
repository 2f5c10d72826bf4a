package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was announced of incidents. */
@ApplicationScoped
class ToldChanges {

  private final List<IncidentsChanged.Change> changes = new CopyOnWriteArrayList<>();

  private volatile boolean kept = true;

  void add(@Observes IncidentsChanged news) {
    if (kept) {
      changes.addAll(news.changes());
    }
  }

  /** For who brings more of them than fit into the heap. */
  void keepNone() {
    kept = false;
  }

  List<IncidentsChanged.Change> changes() {
    return changes;
  }
}

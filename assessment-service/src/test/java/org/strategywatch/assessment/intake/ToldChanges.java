package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was announced of incidents. */
@ApplicationScoped
class ToldChanges {

  private final List<IncidentsChanged.Change> changes = new CopyOnWriteArrayList<>();

  void add(@Observes IncidentsChanged news) {
    changes.addAll(news.changes());
  }

  List<IncidentsChanged.Change> changes() {
    return changes;
  }
}

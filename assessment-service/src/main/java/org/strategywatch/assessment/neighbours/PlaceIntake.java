package org.strategywatch.assessment.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Keeps {@code known_neighbour} at the newest state of every country. */
@ApplicationScoped
public class PlaceIntake implements EventHandler {

  private static final String TYPE = "org.strategywatch.place.neighbours-computed";

  private final KnownNeighbours known;

  PlaceIntake(KnownNeighbours known) {
    this.known = known;
  }

  /**
   * @throws IllegalArgumentException for an event that does not say what touches what
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    List<KnownNeighbours.Row> rows = new ArrayList<>();
    for (ReceivedEvent event : events) {
      ReceivedEvent.Data data = event.data();
      if (data == null) {
        rows.add(row(event, ToldNeighbours.NOTHING));
      } else if (event.type().equals(TYPE)) {
        rows.add(row(event, data.as(ToldNeighbours.class)));
      }
    }
    known.apply(rows);
  }

  private static KnownNeighbours.Row row(ReceivedEvent event, ToldNeighbours told) {
    return new KnownNeighbours.Row(event.aggregateId(), event.version(), told);
  }
}

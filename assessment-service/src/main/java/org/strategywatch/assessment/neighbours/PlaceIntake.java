package org.strategywatch.assessment.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Keeps {@code known_neighbour} at the newest state of every country. */
@ApplicationScoped
public class PlaceIntake implements EventHandler {

  private static final String TYPE = "org.strategywatch.place.neighbours-computed";

  private final ObjectMapper mapper;
  private final KnownNeighbours known;

  PlaceIntake(ObjectMapper mapper, KnownNeighbours known) {
    this.mapper = mapper;
    this.known = known;
  }

  /**
   * @throws IllegalArgumentException for an event that does not say what touches what
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    List<KnownNeighbours.Row> rows = new ArrayList<>();
    for (ReceivedEvent event : events) {
      JsonNode data = event.data();
      if (data == null) {
        rows.add(row(event, ToldNeighbours.NOTHING));
      } else if (event.type().equals(TYPE)) {
        rows.add(row(event, read(event, data)));
      }
    }
    known.apply(rows);
  }

  private static KnownNeighbours.Row row(ReceivedEvent event, ToldNeighbours told) {
    return new KnownNeighbours.Row(event.aggregateId(), event.version(), told);
  }

  private ToldNeighbours read(ReceivedEvent event, JsonNode data) {
    try {
      return mapper.treeToValue(data, ToldNeighbours.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException(
          "Neighbours in %s version %d: %s"
              .formatted(event.aggregateId(), event.version(), failure.getOriginalMessage()),
          failure);
    }
  }
}

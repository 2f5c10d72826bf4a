package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Keeps {@code known_incident} at the newest version of every incident. */
@ApplicationScoped
public class IncidentIntake implements EventHandler {

  /** Name of this consumer in the inbox; its watermark says how far the projection has come. */
  public static final String CONSUMER = "indicators";

  private static final String PREFIX = "org.strategywatch.incident.";

  private final KnownIncidents known;
  private final Event<IncidentsChanged> announcements;

  IncidentIntake(KnownIncidents known, Event<IncidentsChanged> announcements) {
    this.known = known;
    this.announcements = announcements;
  }

  /**
   * @throws IllegalArgumentException for an event without the fields that an incident must have
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    for (List<ReceivedEvent> round : rounds(events)) {
      List<KnownIncident> states = round.stream().map(IncidentIntake::read).toList();
      List<IncidentsChanged.Change> changes = known.apply(states);
      if (!changes.isEmpty()) {
        announcements.fire(new IncidentsChanged(changes));
      }
    }
  }

  /**
   * One statement cannot touch a row twice, and a state that the same batch replaces was known for
   * a while: what was known then counts it.
   */
  private static List<List<ReceivedEvent>> rounds(List<ReceivedEvent> events) {
    List<List<ReceivedEvent>> rounds = new ArrayList<>();
    Map<UUID, Integer> seen = HashMap.newHashMap(events.size());
    for (ReceivedEvent event : events) {
      if (isOfIncident(event)) {
        int round = seen.merge(UUID.fromString(event.aggregateId()), 1, Integer::sum) - 1;
        if (round == rounds.size()) {
          rounds.add(new ArrayList<>());
        }
        rounds.get(round).add(event);
      }
    }
    return rounds;
  }

  static boolean isOfIncident(ReceivedEvent event) {
    return event.data() == null || event.type().startsWith(PREFIX);
  }

  /**
   * @throws IllegalArgumentException for an event without the fields that an incident must have
   */
  static KnownIncident read(ReceivedEvent event) {
    UUID id = UUID.fromString(event.aggregateId());
    ReceivedEvent.Data data = event.data();
    return data == null
        ? KnownIncident.erased(id, event.version(), event.time())
        : KnownIncident.of(id, event.version(), event.time(), data.as(RecordedIncident.class));
  }
}

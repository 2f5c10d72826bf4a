package org.strategywatch.assessment.neighbours;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Tells which areas touch each other, as incident-service does, without a broker. */
@ApplicationScoped
public class Borders {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlaceIntake intake;

  Borders(PlaceIntake intake) {
    this.intake = intake;
  }

  public void tell(ReceivedEvent event) {
    QuarkusTransaction.requiringNew().run(() -> intake.apply(List.of(event)));
  }

  /**
   * A country's state.
   *
   * @param lines such as {@code "Mopti: ML/Segou BF/Sahel"}; the names are the P-codes
   */
  public static ReceivedEvent event(String country, long version, String... lines) {
    ObjectNode data = JSON.createObjectNode().put("country", country).put("version", version);
    var units = data.putArray("units");
    for (String line : lines) {
      String name = line.substring(0, line.indexOf(':'));
      ObjectNode unit = units.addObject().put("pcode", country + "/" + name);
      unit.putArray("names").add(name).add(name + " Territory");
      var neighbours = unit.putArray("neighbours");
      for (String beside : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
        if (!beside.isEmpty()) {
          String[] parts = beside.split("/");
          neighbours
              .addObject()
              .put("country", parts[0])
              .put("pcode", beside)
              .putArray("names")
              .add(parts[1])
              .add(parts[1] + " Territory");
        }
      }
    }
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.place.neighbours-computed",
        country,
        version,
        Instant.parse("2026-11-26T12:00:00Z"),
        "CLEAR",
        IncidentEvents.json(data));
  }
}

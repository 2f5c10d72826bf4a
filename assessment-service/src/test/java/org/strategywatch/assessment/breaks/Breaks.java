package org.strategywatch.assessment.breaks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Delivers events of methodology breaks without a broker, in a transaction as the inbox does. */
@ApplicationScoped
public class Breaks {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BreakIntake intake;

  Breaks(BreakIntake intake) {
    this.intake = intake;
  }

  /** The first version of a break; gives its id. */
  public UUID deliver(ObjectNode data) {
    UUID id = UUID.randomUUID();
    deliver(id, 1, data);
    return id;
  }

  public void deliver(UUID id, long version, @Nullable ObjectNode data) {
    ReceivedEvent event = received(id, version, data);
    QuarkusTransaction.requiringNew().run(() -> intake.apply(List.of(event)));
  }

  static ReceivedEvent received(UUID id, long version, @Nullable ObjectNode data) {
    boolean withdrawn = data != null && data.has("withdrawnAt");
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.methodology-break." + (withdrawn ? "withdrawn" : "recorded"),
        id.toString(),
        version,
        Instant.parse("2026-11-26T10:00:00Z"),
        null,
        IncidentEvents.json(data));
  }

  /** The state of a break that affects one country and is open to everybody. */
  public static ObjectNode of(String source, String country, String day) {
    ObjectNode data = JSON.createObjectNode();
    data.put("source", source).put("changedOn", day).put("sharing", "CLEAR");
    data.putObject("description")
        .put("en", "Local media are searched as well")
        .put("fr", "Les médias locaux sont aussi dépouillés");
    data.putArray("countries").add(country);
    return data;
  }

  /** The state of the same break once it is withdrawn. */
  public static ObjectNode withdrawn(String source, String country, String day) {
    return of(source, country, day)
        .put("version", 2)
        .put("withdrawnBy", "analyst-partner")
        .put("withdrawnAt", "2026-11-26T11:00:00Z")
        .put("withdrawalReason", "That was another source");
  }
}

package org.strategywatch.assessment.recommendations;

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

/** Delivers recommendation events without a broker, in a transaction as the inbox does. */
@ApplicationScoped
public class Recommendations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecommendationIntake intake;

  Recommendations(RecommendationIntake intake) {
    this.intake = intake;
  }

  public void deliver(UUID id, long version, String type, @Nullable ObjectNode data) {
    ReceivedEvent event =
        new ReceivedEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            "org.strategywatch.recommendation." + type,
            id.toString(),
            version,
            Instant.parse("2026-11-26T10:00:00Z"),
            null,
            IncidentEvents.json(data));
    QuarkusTransaction.requiringNew().run(() -> intake.apply(List.of(event)));
  }

  /** The state of a recommendation that nobody has answered yet. */
  public static ObjectNode of(UUID assessment, String title, double score) {
    ObjectNode data = JSON.createObjectNode();
    data.put("assessmentId", assessment.toString()).put("category", "CAPACITY_BUILDING");
    data.putObject("title").put("en", title).put("fr", title + " (fr)");
    data.putObject("text").put("en", "What to do.").put("fr", "Ce qu’il faut faire.");
    data.putArray("addressees").add("ARMED_FORCES").add("PRIVATE_SECTOR");
    data.putObject("priority").put("score", score);
    data.putObject("response").put("state", "PARTLY_ACCEPTED");
    data.putObject("implementation").put("state", "IN_PROGRESS");
    data.putObject("verification").put("state", "UNVERIFIED");
    data.putObject("effect").put("state", "TOO_EARLY");
    data.put("status", "OPEN").put("dueOn", "2027-06-30").put("sharing", "CLEAR");
    return data;
  }
}

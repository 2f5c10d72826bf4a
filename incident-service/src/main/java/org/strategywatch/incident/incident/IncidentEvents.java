package org.strategywatch.incident.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.strategywatch.platform.data.event.DomainEvent;

/** The facts about incidents that others hear of; {@code contract/asyncapi.yaml} describes them. */
enum IncidentEvents {
  RECORDED("recorded"),
  CORRECTED("corrected"),
  VERIFIED("verified"),
  DISPUTED("disputed"),
  MERGED("merged"),
  RETRACTED("retracted");

  static final String TOPIC = "strategywatch.incidents.v1";

  private final String fact;
  private final URI schema;

  IncidentEvents(String fact) {
    this.fact = fact;
    this.schema = URI.create("/incident-service/events/incident-" + fact + ".v1.schema.json");
  }

  /** The fact that a check came to this. */
  static IncidentEvents ofCheck(Verification result) {
    return switch (result) {
      case VERIFIED -> VERIFIED;
      case DISPUTED -> DISPUTED;
      case REPORTED, CORROBORATED -> CORRECTED;
    };
  }

  DomainEvent of(IncidentSnapshot incident, List<String> changed) {
    return new DomainEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        TOPIC,
        "org.strategywatch.incident." + fact,
        incident.id().toString(),
        incident.version(),
        incident.updatedAt(),
        schema,
        Objects.requireNonNull(incident.content().sharing()),
        new IncidentEvent(IncidentResponse.from(incident), changed));
  }
}

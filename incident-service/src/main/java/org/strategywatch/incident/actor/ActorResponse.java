package org.strategywatch.incident.actor;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.incident.incident.ExternalId;

/**
 * An actor as lists show it.
 *
 * @param otherNames full, original and later names, and aliases that people added
 * @param kind code of the list actorKind
 * @param countries ISO 3166-1 alpha-2, where it is or was active
 */
@Schema(name = "Actor")
public record ActorResponse(
    UUID id,
    List<ExternalId> externalIds,
    String name,
    List<String> otherNames,
    String kind,
    List<String> countries) {

  public ActorResponse {
    externalIds = List.copyOf(externalIds);
    otherNames = List.copyOf(otherNames);
    countries = List.copyOf(countries);
  }

  static ActorResponse from(ActorEntry actor) {
    return new ActorResponse(
        actor.id(),
        List.of(new ExternalId(actor.scheme(), actor.externalId())),
        actor.name(),
        actor.names().skip(1).distinct().toList(),
        actor.kind(),
        actor.countries());
  }
}

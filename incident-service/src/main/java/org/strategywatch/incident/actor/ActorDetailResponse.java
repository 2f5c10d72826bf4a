package org.strategywatch.incident.actor;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.incident.actor.ActorEntry.Relations;
import org.strategywatch.incident.incident.ExternalId;

/**
 * An actor with those that it came from, became part of, and was allied with.
 *
 * @param predecessors that it split from, and that joined it
 * @param successors that split from it, and that it joined
 * @param alliances that it was part of, and its own members
 */
@Schema(name = "ActorDetail")
public record ActorDetailResponse(
    UUID id,
    List<ExternalId> externalIds,
    String name,
    List<String> otherNames,
    String kind,
    List<String> countries,
    List<Related> predecessors,
    List<Related> successors,
    List<Related> alliances) {

  /** How two actors stand to each other, said of the other one. */
  public enum Relation {
    SPLIT,
    SPLIT_FOR_A_TIME,
    MERGER,
    ALLIANCE,
    MEMBER
  }

  /** The other actor. */
  @Schema(name = "RelatedActor")
  public record Related(UUID id, String name, Relation relation) {}

  public ActorDetailResponse {
    externalIds = List.copyOf(externalIds);
    otherNames = List.copyOf(otherNames);
    countries = List.copyOf(countries);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
    alliances = List.copyOf(alliances);
  }

  static ActorDetailResponse from(ActorEntry actor, ActorRegistry registry) {
    ActorResponse shown = ActorResponse.from(actor);
    return new ActorDetailResponse(
        shown.id(),
        shown.externalIds(),
        shown.name(),
        shown.otherNames(),
        shown.kind(),
        shown.countries(),
        predecessors(actor, registry),
        successors(actor, registry),
        alliances(actor, registry));
  }

  private static List<Related> predecessors(ActorEntry actor, ActorRegistry registry) {
    Relations own = actor.relations();
    return Stream.of(
            named(actor, own.splitFrom(), Relation.SPLIT, registry),
            named(actor, own.splitForATimeFrom(), Relation.SPLIT_FOR_A_TIME, registry),
            related(registry.naming(actor, a -> a.relations().joined()), Relation.MERGER))
        .flatMap(all -> all)
        .toList();
  }

  private static List<Related> successors(ActorEntry actor, ActorRegistry registry) {
    return Stream.of(
            related(registry.naming(actor, a -> a.relations().splitFrom()), Relation.SPLIT),
            related(
                registry.naming(actor, a -> a.relations().splitForATimeFrom()),
                Relation.SPLIT_FOR_A_TIME),
            named(actor, actor.relations().joined(), Relation.MERGER, registry))
        .flatMap(all -> all)
        .toList();
  }

  private static List<Related> alliances(ActorEntry actor, ActorRegistry registry) {
    return Stream.concat(
            named(actor, actor.relations().alliedIn(), Relation.ALLIANCE, registry),
            related(registry.naming(actor, a -> a.relations().alliedIn()), Relation.MEMBER))
        .toList();
  }

  /** An id that is not registered is left out: the other actor has not come yet. */
  private static Stream<Related> named(
      ActorEntry actor, List<String> ids, Relation relation, ActorRegistry registry) {
    return related(
        ids.stream().flatMap(id -> registry.find(actor.scheme(), id).stream()).toList(), relation);
  }

  private static Stream<Related> related(List<ActorEntry> actors, Relation relation) {
    return actors.stream().map(other -> new Related(other.id(), other.name(), relation));
  }
}

package org.strategywatch.incident.actor;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An actor as it is registered. Relations are ids of the same scheme.
 *
 * @param scheme of the external id, such as {@code ucdp}
 * @param otherNames as the source tells them
 * @param aliases that people have added
 * @param kind code of the list actorKind
 * @param countries ISO 3166-1 alpha-2, where it is or was active
 * @param revision of the registry that changed it last
 */
record ActorEntry(
    UUID id,
    String scheme,
    String externalId,
    String name,
    List<String> otherNames,
    List<String> aliases,
    String kind,
    List<String> countries,
    Relations relations,
    long revision) {

  /** Ids of actors that it split from (for good or for a time), joined, or was allied with in. */
  record Relations(
      List<String> splitFrom,
      List<String> splitForATimeFrom,
      List<String> joined,
      List<String> alliedIn) {

    Relations {
      splitFrom = List.copyOf(splitFrom);
      splitForATimeFrom = List.copyOf(splitForATimeFrom);
      joined = List.copyOf(joined);
      alliedIn = List.copyOf(alliedIn);
    }
  }

  ActorEntry {
    otherNames = List.copyOf(otherNames);
    aliases = List.copyOf(aliases);
    countries = List.copyOf(countries);
  }

  Stream<String> names() {
    return Stream.of(Stream.of(name), otherNames.stream(), aliases.stream())
        .flatMap(names -> names);
  }

  /** The same as its source tells it, with the id and the aliases that it has here. */
  ActorEntry known(UUID knownId, List<String> knownAliases, long newRevision) {
    return new ActorEntry(
        knownId,
        scheme,
        externalId,
        name,
        otherNames,
        knownAliases,
        kind,
        countries,
        relations,
        newRevision);
  }
}

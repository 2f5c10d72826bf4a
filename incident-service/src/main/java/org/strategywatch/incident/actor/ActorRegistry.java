package org.strategywatch.incident.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.strategywatch.incident.incident.Folding;

/** Every registered actor, by id and by name. */
final class ActorRegistry {

  /** By main name, then id. */
  static final Comparator<ActorEntry> ORDER =
      Comparator.comparing((ActorEntry actor) -> Folding.text(actor.name()))
          .thenComparing(ActorEntry::id);

  private final long revision;
  private final List<ActorEntry> all;
  private final Map<UUID, ActorEntry> byId = new HashMap<>();
  private final Map<String, ActorEntry> byExternalId = new HashMap<>();
  private final Map<String, List<ActorEntry>> byMainName = new HashMap<>();
  private final Map<String, Set<ActorEntry>> byName = new HashMap<>();

  ActorRegistry(long revision, List<ActorEntry> actors) {
    this.revision = revision;
    all = actors.stream().sorted(ORDER).toList();
    for (ActorEntry actor : all) {
      byId.put(actor.id(), actor);
      byExternalId.put(externalKey(actor.scheme(), actor.externalId()), actor);
      byMainName.computeIfAbsent(letters(actor.name()), _ -> new ArrayList<>()).add(actor);
      actor
          .names()
          .forEach(
              name -> byName.computeIfAbsent(letters(name), _ -> new LinkedHashSet<>()).add(actor));
    }
  }

  long revision() {
    return revision;
  }

  List<ActorEntry> all() {
    return all;
  }

  Optional<ActorEntry> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<ActorEntry> find(String scheme, String externalId) {
    return Optional.ofNullable(byExternalId.get(externalKey(scheme, externalId)));
  }

  /** Those that name an actor among the ids that they hold. */
  List<ActorEntry> naming(ActorEntry named, Function<ActorEntry, List<String>> relation) {
    return all.stream()
        .filter(actor -> actor.scheme().equals(named.scheme()))
        .filter(actor -> relation.apply(actor).contains(named.externalId()))
        .toList();
  }

  /**
   * The one actor that a name means: by its main name, or else by another; empty when several could
   * be meant.
   */
  Optional<ActorEntry> meant(String name) {
    String letters = letters(name);
    List<ActorEntry> main = byMainName.getOrDefault(letters, List.of());
    if (!main.isEmpty()) {
      return main.size() == 1 ? Optional.of(main.getFirst()) : Optional.empty();
    }
    Set<ActorEntry> any = byName.getOrDefault(letters, Set.of());
    return any.size() == 1 ? Optional.of(any.iterator().next()) : Optional.empty();
  }

  Optional<RegisteredActor> registered(String name) {
    return meant(name)
        .map(
            actor ->
                new RegisteredActor(
                    actor.kind(),
                    actor
                        .names()
                        .filter(other -> meant(other).filter(actor::equals).isPresent())
                        .toList()));
  }

  /** Apostrophes, hyphens and spaces come and go between spellings of one name. */
  static String letters(String name) {
    return Folding.text(name).replace(" ", "");
  }

  private static String externalKey(String scheme, String id) {
    return scheme + " " + id;
  }
}

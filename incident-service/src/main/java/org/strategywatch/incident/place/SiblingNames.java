package org.strategywatch.incident.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of units among which a name has to be told from others. */
final class SiblingNames {

  private record Named(PlaceName name, Place place) {}

  private record Candidate(Named named, int distance) {}

  private final List<Named> all = new ArrayList<>();
  private final Map<String, Set<Place>> byLetters = new HashMap<>();

  SiblingNames(Collection<Place> places) {
    for (Place place : places) {
      place
          .names()
          .map(PlaceName::of)
          .forEach(
              name -> {
                all.add(new Named(name, place));
                byLetters.computeIfAbsent(name.letters(), _ -> new HashSet<>()).add(place);
              });
    }
  }

  /** The one unit of that name; a unit that exists goes before those that are no more. */
  Optional<Place> named(PlaceName name) {
    Set<Place> places = byLetters.getOrDefault(name.letters(), Set.of());
    List<Place> present = places.stream().filter(Place::isPresent).toList();
    List<Place> candidates = present.isEmpty() ? List.copyOf(places) : present;
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  boolean has(PlaceName name) {
    return byLetters.containsKey(name.letters());
  }

  Optional<Place> only() {
    Set<Place> places = new HashSet<>();
    all.forEach(named -> places.add(named.place()));
    return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
  }

  /**
   * The one unit whose name is spelt nearly so, when every other one is spelt clearly otherwise.
   */
  Optional<Place> resembling(PlaceName name) {
    int tolerance = Spelling.tolerance(name.stem().length());
    if (tolerance == 0 || has(name)) {
      return Optional.empty();
    }
    List<Candidate> nearest =
        all.stream()
            .map(n -> new Candidate(n, Spelling.distance(name.stem(), n.name().stem())))
            .sorted(Comparator.comparingInt(Candidate::distance))
            .toList();
    return nearest.stream()
        .findFirst()
        .filter(best -> best.distance() <= tolerance)
        .filter(best -> best.named().name().tellingWords().equals(name.tellingWords()))
        .filter(best -> isApart(best, nearest))
        .map(best -> best.named().place());
  }

  private static boolean isApart(Candidate best, List<Candidate> all) {
    return all.stream()
        .filter(other -> !other.named().place().equals(best.named().place()))
        .allMatch(other -> other.distance() >= Spelling.margin(best.distance()));
  }
}

package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * The ground of a unit of level 1: its own boundary, or those of all its parts.
 *
 * @param areas WGS 84, at least one
 */
record UnitShape(Place unit, List<Geometry> areas) {

  UnitShape {
    areas = List.copyOf(areas);
  }

  /** Of every present unit whose ground is known whole. */
  static List<UnitShape> of(Collection<Place> places) {
    Map<String, Set<Place>> parts = new HashMap<>();
    places.stream()
        .filter(place -> place.parent() != null)
        .forEach(p -> parts.computeIfAbsent(p.parent(), _ -> new HashSet<>()).add(p));
    return places.stream()
        .filter(place -> place.level() == 1 && place.isPresent())
        .flatMap(place -> of(place, parts.getOrDefault(place.pcode(), Set.of())).stream())
        .toList();
  }

  private static Optional<UnitShape> of(Place place, Set<Place> parts) {
    Collection<Place> bounded = place.boundary() == null ? parts : List.of(place);
    boolean isKnown =
        !bounded.isEmpty() && bounded.stream().allMatch(part -> part.boundary() != null);
    return isKnown
        ? Optional.of(
            new UnitShape(
                place, bounded.stream().map(it -> Objects.requireNonNull(it.boundary())).toList()))
        : Optional.empty();
  }
}

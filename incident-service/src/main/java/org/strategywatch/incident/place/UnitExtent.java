package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.strategywatch.incident.incident.Folding;

/**
 * The box around a unit of level 1, by its own boundary or by those of all its parts.
 *
 * @param keys country and folded name with a slash between, one for each name
 * @param box in degrees, longitudes as x
 */
record UnitExtent(String country, List<String> keys, Envelope box) {

  UnitExtent {
    keys = List.copyOf(keys);
  }

  /**
   * Of every unit whose extent is known; an area across the antimeridian is as wide as the Earth.
   */
  static List<UnitExtent> of(Collection<Place> places) {
    Map<String, Set<Place>> parts = new HashMap<>();
    places.stream()
        .filter(place -> place.parent() != null)
        .forEach(p -> parts.computeIfAbsent(p.parent(), _ -> new HashSet<>()).add(p));
    return places.stream()
        .filter(place -> place.level() == 1 && place.isPresent())
        .flatMap(place -> of(place, parts.getOrDefault(place.pcode(), Set.of())).stream())
        .toList();
  }

  private static Optional<UnitExtent> of(Place place, Set<Place> parts) {
    Collection<Place> bounded = place.boundary() == null ? parts : List.of(place);
    boolean isKnown =
        !bounded.isEmpty() && bounded.stream().allMatch(part -> part.boundary() != null);
    if (!isKnown) {
      return Optional.empty();
    }
    Envelope box = new Envelope();
    bounded.forEach(
        part -> box.expandToInclude(Objects.requireNonNull(part.boundary()).getEnvelopeInternal()));
    Stream<String> keys = place.names().map(name -> place.country() + "/" + Folding.area(name));
    return Optional.of(new UnitExtent(place.country(), keys.toList(), box));
  }
}

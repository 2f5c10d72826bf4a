package org.strategywatch.incident.place;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.strategywatch.incident.incident.Location;

/**
 * Every known unit, by P-code.
 *
 * @param revision 0 for an empty one
 */
record Gazetteer(
    long revision,
    SequencedMap<String, Place> places,
    NameMatching matching,
    Boundaries boundaries,
    List<UnitExtent> extents,
    Map<String, Envelope> countryBoxes) {

  static Gazetteer of(long revision, List<Place> places) {
    TreeMap<String, Place> byPcode = new TreeMap<>();
    places.forEach(place -> byPcode.put(place.pcode(), place));
    return new Gazetteer(
        revision,
        Collections.unmodifiableSequencedMap(byPcode),
        new NameMatching(places),
        new Boundaries(places),
        UnitExtent.of(places),
        countryBoxes(places));
  }

  /** Of countries of which every unit's extent is known. */
  private static Map<String, Envelope> countryBoxes(List<Place> places) {
    Map<String, Envelope> boxes = new HashMap<>();
    Map<String, Long> known = new HashMap<>();
    for (UnitExtent extent : UnitExtent.of(places)) {
      boxes.computeIfAbsent(extent.country(), _ -> new Envelope()).expandToInclude(extent.box());
      known.merge(extent.country(), 1L, Long::sum);
    }
    boxes.keySet().removeIf(country -> known.getOrDefault(country, 0L) < units(places, country));
    return Map.copyOf(boxes);
  }

  private static long units(List<Place> places, String country) {
    return places.stream()
        .filter(p -> p.level() == 1 && p.isPresent() && p.country().equals(country))
        .count();
  }

  Optional<Place> find(String pcode) {
    return Optional.ofNullable(places.get(pcode));
  }

  /** P-code of the unit of level 1 whose boundary, or whose part's, holds a point. */
  Optional<String> admin1Around(@Nullable Location point) {
    return Optional.ofNullable(point)
        .flatMap(p -> boundaries.around(p.latitude(), p.longitude()))
        .map(place -> place.parent() == null ? place.pcode() : place.parent());
  }

  /** Another unit that goes by this name where units are told apart by their names. */
  Optional<Place> namesake(Place of, String name) {
    String letters = PlaceName.of(name).letters();
    return places.values().stream()
        .filter(place -> place.level() == of.level() && place.country().equals(of.country()))
        .filter(place -> String.valueOf(place.parent()).equals(String.valueOf(of.parent())))
        .filter(place -> !place.pcode().equals(of.pcode()))
        .filter(place -> place.isNamed(letters))
        .findFirst();
  }
}

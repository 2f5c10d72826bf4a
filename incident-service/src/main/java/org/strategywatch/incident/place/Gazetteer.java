package org.strategywatch.incident.place;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Every known unit, by P-code.
 *
 * @param revision 0 for an empty one
 */
record Gazetteer(
    long revision,
    SequencedMap<String, Place> places,
    NameMatching matching,
    Boundaries boundaries) {

  static Gazetteer of(long revision, List<Place> places) {
    TreeMap<String, Place> byPcode = new TreeMap<>();
    places.forEach(place -> byPcode.put(place.pcode(), place));
    return new Gazetteer(
        revision,
        Collections.unmodifiableSequencedMap(byPcode),
        new NameMatching(places),
        new Boundaries(places));
  }

  Optional<Place> find(String pcode) {
    return Optional.ofNullable(places.get(pcode));
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

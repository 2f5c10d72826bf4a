package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which units coded names mean: those that are named so after folding, and misspelt ones only
 * within their parent unit and only when nothing else can be meant. A name that could mean two
 * units is left to a person: a wrong match is worse than none.
 */
final class NameMatching {

  private static final SiblingNames NOTHING = new SiblingNames(java.util.List.of());

  private final Map<String, SiblingNames> firstLevel;
  private final Map<String, SiblingNames> secondLevel;
  private final Map<String, SiblingNames> parts;

  NameMatching(Collection<Place> places) {
    firstLevel = group(places, 1, Place::country);
    secondLevel = group(places, 2, Place::country);
    parts = group(places, 2, place -> String.valueOf(place.parent()));
  }

  private static Map<String, SiblingNames> group(
      Collection<Place> places, int level, java.util.function.Function<Place, String> key) {
    return places.stream()
        .filter(place -> place.level() == level)
        .collect(
            Collectors.groupingBy(
                key, Collectors.collectingAndThen(Collectors.toList(), SiblingNames::new)));
  }

  /** Whether there are units of a country at all. */
  boolean knows(String country) {
    return firstLevel.containsKey(country) || secondLevel.containsKey(country);
  }

  /**
   * @param country ISO 3166-1 alpha-2
   */
  Optional<NameMatch> admin1(String country, String coded) {
    PlaceName name = PlaceName.of(coded);
    SiblingNames units = firstLevel.getOrDefault(country, NOTHING);
    return match(units.named(name), MatchKind.NAME)
        .or(() -> match(units.resembling(name), MatchKind.SPELLING));
  }

  /**
   * @param codedAdmin1 the name of the level above as it was coded, if it was
   */
  Optional<NameMatch> admin2(String country, @Nullable String codedAdmin1, String coded) {
    PlaceName name = PlaceName.of(coded);
    Optional<Place> whole =
        codedAdmin1 == null ? Optional.empty() : admin1(country, codedAdmin1).map(NameMatch::place);
    if (whole.isEmpty()) {
      return match(inUnknownWhole(country, name), MatchKind.NAME);
    }
    SiblingNames units = parts.getOrDefault(whole.get().pcode(), NOTHING);
    return match(units.named(name), MatchKind.NAME)
        .or(() -> match(onlyPart(units, whole.get(), name), MatchKind.ONLY_PART))
        .or(() -> match(anywhere(country, name), MatchKind.NAME_ELSEWHERE))
        .or(() -> match(units.resembling(name), MatchKind.SPELLING));
  }

  /** Where the level above is unknown here, a name of that level may be meant by the lower one. */
  private Optional<Place> inUnknownWhole(String country, PlaceName name) {
    return firstLevel.getOrDefault(country, NOTHING).has(name)
        ? Optional.empty()
        : anywhere(country, name);
  }

  private Optional<Place> anywhere(String country, PlaceName name) {
    return secondLevel.getOrDefault(country, NOTHING).named(name);
  }

  private static Optional<Place> onlyPart(SiblingNames parts, Place whole, PlaceName name) {
    boolean isWhole =
        whole.names().map(PlaceName::of).anyMatch(n -> n.letters().equals(name.letters()));
    return isWhole ? parts.only() : Optional.empty();
  }

  private static Optional<NameMatch> match(Optional<Place> place, MatchKind how) {
    return place.map(found -> new NameMatch(found, how));
  }
}

package org.strategywatch.incident.duplicate.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of places and of the units that they lie in. */
final class NamedPlaceEvidence {

  private NamedPlaceEvidence() {}

  /** Only where the points do not tell: a unit holds what a point in it says already. */
  static Optional<Evidence> ofArea(Account one, Account other) {
    if (PointEvidence.isComparable(one, other) || one.admin1() == null || other.admin1() == null) {
      return Optional.empty();
    }
    boolean sameFirst = one.admin1().equals(other.admin1());
    boolean sameSecond = sameFirst && same(one.admin2(), other.admin2());
    double bits = sameSecond ? 2.5 : sameFirst ? 1 : -3;
    double value = sameSecond ? 2 : sameFirst ? 1 : 0;
    return Optional.of(new Evidence(Part.AREA, shown(one), shown(other), value, bits));
  }

  /** Names are spelled in many ways: others than the same speak little against one event. */
  static Optional<Evidence> ofPlace(Account one, Account other) {
    String place = one.place();
    String otherPlace = other.place();
    if (place == null || otherPlace == null) {
      return Optional.empty();
    }
    if (place.equals(otherPlace)) {
      return Optional.of(new Evidence(Part.PLACE, place, otherPlace, 1, 1.5));
    }
    boolean alike =
        holds(place, otherPlace) || holds(otherPlace, place) || Spelling.isNear(place, otherPlace);
    return Optional.of(
        new Evidence(Part.PLACE, place, otherPlace, alike ? 0.5 : 0, alike ? 1 : -0.5));
  }

  private static boolean holds(String place, String part) {
    List<String> words = Arrays.asList(place.split(" "));
    return words.containsAll(Arrays.asList(part.split(" ")));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private static String shown(Account account) {
    return account.admin2() == null
        ? String.valueOf(account.admin1())
        : account.admin1() + ", " + account.admin2();
  }
}

package org.strategywatch.incident.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative unit.
 *
 * @param country ISO 3166-1 alpha-2
 * @param level 1 or 2
 * @param otherNames what people have found to mean it, beside its official name
 * @param parent P-code of the unit that it is part of; null at level 1
 * @param boundary WGS 84
 * @param revision of the gazetteer that changed it last
 */
record Place(
    String pcode,
    String country,
    int level,
    String name,
    List<String> otherNames,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Geometry boundary,
    long revision) {

  Place {
    otherNames = List.copyOf(otherNames);
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(name), otherNames.stream());
  }

  /** Whether one of its names has these letters. */
  boolean isNamed(String letters) {
    return names().anyMatch(name -> PlaceName.of(name).letters().equals(letters));
  }

  boolean isPresent() {
    return validTo == null;
  }

  /** Names and revision apart, whether both say the same of the unit. */
  boolean saysTheSameAs(Place other) {
    return country.equals(other.country)
        && level == other.level
        && name.equals(other.name)
        && Objects.equals(parent, other.parent)
        && Objects.equals(validFrom, other.validFrom)
        && Objects.equals(validTo, other.validTo);
  }

  boolean isOlderThan(Place other) {
    return validFrom != null && other.validFrom != null && validFrom.isBefore(other.validFrom);
  }
}

package org.strategywatch.assessment.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.strategywatch.assessment.PlaceKey;

/**
 * What this service reads of an event about a country's neighbours; whatever else it holds is
 * ignored.
 *
 * @param units of the first level, those whose boundary is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldNeighbours(List<Unit> units) {

  static final ToldNeighbours NOTHING = new ToldNeighbours(List.of());

  ToldNeighbours {
    units = List.copyOf(Objects.requireNonNull(units, "units are missing"));
  }

  /** One of the country's units, and what touches it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Unit(String pcode, List<String> names, List<Beside> neighbours) {

    Unit {
      Objects.requireNonNull(pcode, "pcode is missing");
      names = List.copyOf(Objects.requireNonNull(names, "names are missing"));
      neighbours = List.copyOf(Objects.requireNonNull(neighbours, "neighbours are missing"));
    }

    boolean isCalled(String key) {
      return keys(names).contains(key);
    }
  }

  /** A unit that touches it, of this country or another one. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Beside(String country, String pcode, List<String> names) {

    Beside {
      Objects.requireNonNull(country, "country is missing");
      Objects.requireNonNull(pcode, "pcode is missing");
      names = List.copyOf(Objects.requireNonNull(names, "names are missing"));
    }
  }

  static Set<String> keys(List<String> names) {
    return names.stream()
        .map(PlaceKey::of)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }
}

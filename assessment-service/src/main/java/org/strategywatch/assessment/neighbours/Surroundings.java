package org.strategywatch.assessment.neighbours;

import java.util.List;

/**
 * What lies around a country or some areas.
 *
 * @param neighbours in the order of country and name; no comparable name means two of them
 * @param unknown areas, as they were named, whose neighbours are not known
 */
public record Surroundings(List<Neighbour> neighbours, List<String> unknown) {

  public Surroundings {
    neighbours = List.copyOf(neighbours);
    unknown = List.copyOf(unknown);
  }

  /** Around a whole country: those that it shares a border on land with. */
  public static Surroundings ofCountry(String country) {
    return new Surroundings(
        LandBorders.of(country).stream().map(Neighbour::ofCountry).toList(), List.of());
  }
}

package org.strategywatch.assessment.neighbours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which countries share a border on land, by ISO 3166-1 alpha-2 code. */
public final class LandBorders {

  private static final String FILE = "/geography/land-borders.txt";
  private static final SortedMap<String, List<String>> BORDERS = read();

  private LandBorders() {}

  /** In the order of their codes; none for an island, or for a code that names no country. */
  public static List<String> of(String country) {
    return BORDERS.getOrDefault(country, List.of());
  }

  static SortedMap<String, List<String>> all() {
    return BORDERS;
  }

  private static SortedMap<String, List<String>> read() {
    try (InputStream file = Objects.requireNonNull(LandBorders.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      SortedMap<String, List<String>> borders = new TreeMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> borders.put(line.substring(0, 2), List.of(line.substring(4).split(" "))));
      return Collections.unmodifiableSortedMap(borders);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

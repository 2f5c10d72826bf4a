package org.strategywatch.assessment.capitals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.strategywatch.assessment.statistics.spread.GreatCircle;

/**
 * The seats from which the countries of ISO 3166-1 are governed: the capital by law, and where it
 * is another city, that of the government or of the parliament; a seat that was left after 2010
 * stays, because series reach back. The table is ours, written from general knowledge, as of
 * November 2026; coordinates are those of the city's centre in WGS 84, to about 0.01°. It says
 * nothing on the status of a territory. Codes without a seat, those left to users among them, are
 * not in it.
 */
public final class Capitals {

  private static final String TABLE = "/capitals.csv";

  private static final Map<String, List<Seat>> SEATS = read();

  private Capitals() {}

  /** A city from which a country is governed. */
  record Seat(String country, String city, double latitude, double longitude) {

    private static Seat of(String line) {
      List<String> cells = List.of(line.split(",", -1));
      return new Seat(
          cells.get(0),
          cells.get(1),
          Double.parseDouble(cells.get(2)),
          Double.parseDouble(cells.get(3)));
    }
  }

  /**
   * Whether the country has a known seat of government.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static boolean isKnown(String country) {
    return SEATS.containsKey(country);
  }

  /**
   * How far a point is from the nearest seat of the country, in kilometres along the great circle;
   * empty for a country without a known one.
   *
   * @param country ISO 3166-1 alpha-2
   * @param latitude WGS 84, in degrees, −90 to 90
   * @param longitude in degrees, −180 to 180
   */
  public static OptionalDouble kilometresFrom(String country, double latitude, double longitude) {
    return seats(country).stream()
        .mapToDouble(
            seat -> GreatCircle.kilometres(latitude, longitude, seat.latitude(), seat.longitude()))
        .min();
  }

  static List<Seat> seats(String country) {
    return SEATS.getOrDefault(country, List.of());
  }

  private static Map<String, List<Seat>> read() {
    InputStream table = Objects.requireNonNull(Capitals.class.getResourceAsStream(TABLE), TABLE);
    try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(Seat::of)
          .collect(Collectors.groupingBy(Seat::country, Collectors.toUnmodifiableList()));
    } catch (IOException failure) {
      throw new UncheckedIOException("The table of capitals cannot be read", failure);
    }
  }
}

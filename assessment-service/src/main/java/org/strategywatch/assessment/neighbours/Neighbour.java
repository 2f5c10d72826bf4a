package org.strategywatch.assessment.neighbours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or an area that lies next to another one.
 *
 * @param country ISO 3166-1 alpha-2
 * @param area the name of the admin 1; null for the whole country
 * @param keys comparable names that its incidents may carry; none for the whole country
 */
public record Neighbour(String country, @Nullable String area, List<String> keys) {

  public Neighbour {
    keys = List.copyOf(keys);
  }

  /** A whole country. */
  public static Neighbour ofCountry(String code) {
    return new Neighbour(code, null, List.of());
  }
}

package org.strategywatch.incident.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the incidents that a filter finds are made of.
 *
 * @param incidents how many there are
 * @param facets by the name of the facet the most frequent values, {@value #MOST} at most
 */
public record FacetList(long incidents, SortedMap<String, List<Value>> facets) {

  static final int MOST = 100;

  /**
   * @param value code, ISO country, year, or one spelling of a name
   */
  @Schema(name = "FacetValue")
  public record Value(String value, long incidents) {}

  public FacetList {
    facets = new TreeMap<>(facets);
  }
}

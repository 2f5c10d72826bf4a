package org.strategywatch.assessment.neighbours;

import java.util.List;
import java.util.Set;
import org.strategywatch.assessment.statistics.spread.MoransI;

/**
 * The first-level units of one country whose boundaries are known, and which of them touch.
 *
 * @param names comparable names of each unit
 * @param links between units that touch, by their positions, one for each direction, all of one
 *     weight
 */
public record AdjacentUnits(List<Set<String>> names, List<MoransI.Link> links) {

  public AdjacentUnits {
    names = names.stream().map(Set::copyOf).toList();
    links = List.copyOf(links);
  }
}

package org.strategywatch.incident.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which groups would give single records away. A group with fewer than {@value #LEAST} records that
 * go out as numbers only is suppressed, and so is the smallest other one of a line whose sum would
 * give a suppressed group away by subtraction (primary and secondary cell suppression; Hundepool et
 * al., Statistical Disclosure Control, 2012, chapter 4).
 */
final class SmallCells {

  static final int LEAST = 5;

  private final List<Cell> cells;
  private final BitSet suppressed = new BitSet();

  private SmallCells(List<Cell> cells) {
    this.cells = cells;
  }

  /**
   * One group.
   *
   * @param keys its place in each dimension
   * @param records how many go out as numbers only
   */
  record Cell(List<@Nullable String> keys, long records) {}

  /** The positions of the groups to suppress. */
  static BitSet among(List<Cell> cells) {
    SmallCells all = new SmallCells(cells);
    for (int i = 0; i < cells.size(); i++) {
      all.suppressed.set(i, cells.get(i).records() > 0 && cells.get(i).records() < LEAST);
    }
    boolean grown = !all.suppressed.isEmpty();
    while (grown) {
      grown = all.protectLines();
    }
    return all.suppressed;
  }

  /** A line is what is added up when some of the dimensions are left out of the question. */
  private boolean protectLines() {
    int dimensions = cells.getFirst().keys().size();
    boolean grown = false;
    for (int kept = 0; kept < (1 << dimensions) - 1; kept++) {
      for (List<Integer> line : lines(kept)) {
        grown |= protect(line);
      }
    }
    return grown;
  }

  private Iterable<List<Integer>> lines(int kept) {
    Map<List<@Nullable String>, List<Integer>> lines = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      List<@Nullable String> place = new ArrayList<>();
      for (int d = 0; d < cells.get(i).keys().size(); d++) {
        if ((kept & (1 << d)) != 0) {
          place.add(cells.get(i).keys().get(d));
        }
      }
      lines.computeIfAbsent(place, _ -> new ArrayList<>()).add(i);
    }
    return lines.values();
  }

  private boolean protect(List<Integer> line) {
    List<Integer> hidden = line.stream().filter(suppressed::get).toList();
    long sum = hidden.stream().mapToLong(i -> cells.get(i).records()).sum();
    if (hidden.isEmpty() || (hidden.size() > 1 && sum >= LEAST)) {
      return false;
    }
    return line.stream()
        .filter(i -> !suppressed.get(i) && cells.get(i).records() > 0)
        .min(Comparator.comparingLong(i -> cells.get(i).records()))
        .map(
            i -> {
              suppressed.set(i);
              return true;
            })
        .orElse(false);
  }
}

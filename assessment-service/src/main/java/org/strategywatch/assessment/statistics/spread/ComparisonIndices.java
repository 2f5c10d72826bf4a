package org.strategywatch.assessment.statistics.spread;

import java.util.List;
import java.util.Optional;

/**
 * Figures computed as others publish theirs, to compare with; each carries the method of the
 * publisher as of 2024 and decides nothing here.
 */
public final class ComparisonIndices {

  private static final int EVENTS_OF_A_HOT_CELL = 10;
  private static final long LEAST_POPULATION = 100;
  private static final int[] GTI_YEARS = {16, 8, 4, 2, 1};

  private ComparisonIndices() {}

  /** A 10 km cell with its events of a year and the people who live in it. */
  public record Cell(int events, long population) {}

  /**
   * Diffusion of ACLED's Conflict Index: cells with at least 10 events a year over all cells; cells
   * with fewer than 100 people leave both counts. Empty if no cell is left.
   */
  public static Optional<Double> acledDiffusion(List<Cell> cells) {
    List<Cell> peopled =
        cells.stream().filter(cell -> cell.population() >= LEAST_POPULATION).toList();
    long hot = peopled.stream().filter(cell -> cell.events() >= EVENTS_OF_A_HOT_CELL).count();
    return peopled.isEmpty() ? Optional.empty() : Optional.of((double) hot / peopled.size());
  }

  /** One year of the Global Terrorism Index. */
  public record TerrorYear(long incidents, long fatalities, long injured, long hostages) {

    /** Incidents + 3 fatalities + 0.5 injured + 0.5 hostages. */
    public double rawScore() {
      return incidents + 3.0 * fatalities + 0.5 * injured + 0.5 * hostages;
    }
  }

  /**
   * What a year weighs in the Global Terrorism Index, over 31.
   *
   * @param yearsAgo 0 for the newest, to 4
   */
  public static int globalTerrorismWeight(int yearsAgo) {
    return GTI_YEARS[yearsAgo];
  }

  /**
   * The raw score of the Global Terrorism Index: five years weighted 16, 8, 4, 2, 1 over 31.
   *
   * @param newestFirst the years, the newest first
   * @throws IllegalArgumentException if there are not five
   */
  public static double globalTerrorism(List<TerrorYear> newestFirst) {
    if (newestFirst.size() != GTI_YEARS.length) {
      throw new IllegalArgumentException("five years are needed: " + newestFirst.size());
    }
    double sum = 0;
    for (int i = 0; i < GTI_YEARS.length; i++) {
      sum += GTI_YEARS[i] * newestFirst.get(i).rawScore();
    }
    return sum / 31;
  }

  /**
   * INFORM Risk: the cube root of the product of hazard, vulnerability and lack of coping capacity,
   * each from 0 to 10.
   *
   * @throws IllegalArgumentException if one is not within 0 to 10
   */
  public static double inform(double hazard, double vulnerability, double lackOfCoping) {
    for (double part : new double[] {hazard, vulnerability, lackOfCoping}) {
      if (!(part >= 0 && part <= 10)) {
        throw new IllegalArgumentException("not within 0 to 10: " + part);
      }
    }
    return Math.cbrt(hazard * vulnerability * lackOfCoping);
  }
}

package org.strategywatch.assessment.series;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.ChangePoints;

/** In which series changes of rate can be looked for. */
public final class ChangesOfRate {

  /** Two stretches of the least length. */
  static final int LEAST_MONTHS = 2 * ChangePoints.LEAST_LENGTH;

  /**
   * A ratio, a share, and a number of different groups: the same areas and groups come back month
   * after month, so that the months of these are not independent counts.
   */
  private static final Set<Indicator> NOT_COUNTS_OF_EVENTS =
      EnumSet.of(Indicator.LETHALITY, Indicator.DIFFUSION, Indicator.FRAGMENTATION);

  private ChangesOfRate() {}

  /** Whether it counts events or deaths. */
  static boolean fit(Indicator indicator) {
    return !NOT_COUNTS_OF_EVENTS.contains(indicator);
  }

  /**
   * The breaks in a series; empty if it is none to look in, has fewer than twelve months, or
   * nothing in any of them.
   *
   * @param counts one a month
   */
  public static Optional<ChangePoints> of(Indicator indicator, List<Double> counts) {
    return fit(indicator)
            && counts.size() >= LEAST_MONTHS
            && counts.stream().anyMatch(count -> count > 0)
        ? Optional.of(ChangePoints.of(counts))
        : Optional.empty();
  }
}

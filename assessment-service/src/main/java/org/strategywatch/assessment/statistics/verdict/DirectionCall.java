package org.strategywatch.assessment.statistics.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.RecentChange;

/**
 * A direction with its rationale; the outlook is an analyst's to add.
 *
 * @param rationale a sentence for the reader, not blank
 */
public record DirectionCall(Direction direction, @Nullable Outlook outlook, String rationale) {

  /**
   * @throws IllegalArgumentException if there is no rationale
   */
  public DirectionCall {
    if (rationale.isBlank()) {
      throw new IllegalArgumentException("a direction has no rationale");
    }
  }

  /** From the last 3 months against the 12 before; empty if there are not 15 months. */
  public static Optional<DirectionCall> of(MonthlySeries series) {
    return RecentChange.of(series)
        .map(change -> new DirectionCall(direction(change), null, rationale(change)));
  }

  /** The same direction with what an analyst sees ahead, and why. */
  public DirectionCall withOutlook(Outlook newOutlook, String newRationale) {
    return new DirectionCall(direction, newOutlook, newRationale);
  }

  private static Direction direction(RecentChange change) {
    return switch (change.classification()) {
      case IMPROVED -> Direction.IMPROVED;
      case DETERIORATED -> Direction.DETERIORATED;
      case UNCHANGED, INCONCLUSIVE -> Direction.UNCHANGED;
    };
  }

  private static String rationale(RecentChange change) {
    return "On average "
        + rounded(change.recentMean())
        + " a month in the last 3 months, "
        + rounded(change.earlierMean())
        + " in the 12 before.";
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}

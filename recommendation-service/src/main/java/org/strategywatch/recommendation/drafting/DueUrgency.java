package org.strategywatch.recommendation.drafting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.strategywatch.recommendation.ranking.PriorityCriterion;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.ValueBasis;

/** How urgent a due date makes something. */
public final class DueUrgency {

  private DueUrgency() {}

  /** 1 up to 30 days ahead and when overdue, 0.75 up to 90, 0.5 up to a year, 0.25 beyond. */
  public static PriorityPart of(LocalDate today, LocalDate dueOn) {
    long days = ChronoUnit.DAYS.between(today, dueOn);
    double value;
    if (days <= 30) {
      value = 1;
    } else if (days <= 90) {
      value = 0.75;
    } else {
      value = days <= 365 ? 0.5 : 0.25;
    }
    return PriorityPart.of(PriorityCriterion.URGENCY, value, ValueBasis.DERIVED);
  }
}

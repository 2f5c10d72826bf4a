package org.strategywatch.assessment.alerts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Watermark;

/**
 * How often alerts were right, counted from the alerts and incidents that the reader may see.
 *
 * <p>An alert was right if, within the 90 days after its window, a whole calendar month shows a
 * significant rise of the rule's indicator over the twelve calendar months before the one in which
 * the window began. A rise is significant above the 98.3 % quantile (5 % over at most three months)
 * of a negative binomial with the mean and spread of those twelve months, and from 5 incidents or
 * 25 deaths on.
 *
 * @param followUpDays 90
 * @param watermark the incidents that it was computed from
 */
@Schema(name = "AlertScore")
public record AlertScore(int followUpDays, Watermark watermark, List<RuleScore> rules) {

  /**
   * The score of one rule.
   *
   * @param alerts that stand or have stood, of every state but WITHDRAWN
   * @param withdrawn not scored: their ground is gone
   * @param pending not scored: 90 days after them are not known yet
   * @param withoutPast not scored: fewer than twelve months are known before them
   * @param scored the rest
   * @param followed those of them that were right
   * @param precision followed over scored, absent when none is scored
   * @param baseRate the share of all months of the same areas that would have been right: what an
   *     alert must surpass to be worth anything
   * @param medianLeadDays from the end of the window to the first day of the first such month
   */
  @Schema(name = "AlertRuleScore")
  public record RuleScore(
      AlertRule rule,
      int alerts,
      int withdrawn,
      int pending,
      int withoutPast,
      int scored,
      int followed,
      @Nullable Double precision,
      @Nullable Double baseRate,
      @Nullable Double medianLeadDays) {}
}

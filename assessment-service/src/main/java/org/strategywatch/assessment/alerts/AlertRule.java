package org.strategywatch.assessment.alerts;

import org.strategywatch.assessment.indicators.Indicator;

/** What raises alerts. */
public enum AlertRule {
  /**
   * Deaths of 30 days at or above the highest of the last 366 days (level 1) or 1,096 (level 2) and
   * at least 100; one alert of the same or a higher level in 180 days.
   */
  HDX_SIGNALS(Indicator.FATALITIES),

  /**
   * Incidents of a week, Monday to Sunday, above the 95 % bound of a regression on five years;
   * alarms that follow one another within four weeks are one alert.
   */
  FARRINGTON_FLEXIBLE(Indicator.ATTACKS);

  private final Indicator indicator;

  AlertRule(Indicator indicator) {
    this.indicator = indicator;
  }

  /** What the rule looks at. */
  Indicator indicator() {
    return indicator;
  }
}

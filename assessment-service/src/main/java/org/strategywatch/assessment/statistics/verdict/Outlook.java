package org.strategywatch.assessment.statistics.verdict;

/** What an analyst sees ahead, beside the {@link Direction}; always with a rationale. */
public enum Outlook {
  RISK_ALERT,
  RESOLUTION_OPPORTUNITY
}

package org.strategywatch.assessment.alerts;

/** Whether an alert stands. */
public enum AlertState {
  /** It stands. */
  RAISED,
  /** It stood, and is over. */
  CLEARED,
  /** Corrections, retractions or new labels have taken its ground away. */
  WITHDRAWN
}

package org.strategywatch.recommendation.recommendations;

/** What the recommendation has changed: measured, never declared. */
public enum EffectState {
  TOO_EARLY,
  NO_EFFECT_SEEN,
  EFFECT_SEEN,
  ADVERSE_EFFECT,
  NOT_MEASURABLE
}

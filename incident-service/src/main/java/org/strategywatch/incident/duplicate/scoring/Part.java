package org.strategywatch.incident.duplicate.scoring;

/** What of two accounts is compared; each part adds its own weight of evidence. */
public enum Part {
  /** Value: days between the nearest days that either account allows. */
  DAY,
  /** Value: kilometres between the points. */
  DISTANCE,
  /**
   * Where points say nothing. Value: 2 for the same second-level unit, 1 first-level, 0 neither.
   */
  AREA,
  /**
   * Names of the place. Value: 1 for the same, 0.5 where one holds the other or is spelled almost
   * like it, 0 for others.
   */
  PLACE,
  /** Value: 1 for a common armed group, 0.5 for a common state only, 0 for nobody in common. */
  ACTORS,
  /** Value: 1 for the same type, 0.5 for one that another observer may call it, 0 for others. */
  EVENT_TYPE,
  /** Value: how many times more died by one account than by the other; 1 where ranges overlap. */
  DEATHS,
  /** Of two collections. Value: share of common words, 0 to 1. */
  TEXT,
  /**
   * Of two collections. Value: 1 for a common address, 0.5 for a common headline, 0.25 for one
   * outlet on one day.
   */
  REPORT,
  /** One collection lists both under different ids. Value: 1. */
  COLLECTION
}

package org.strategywatch.incident.place;

/** What makes us say that a coded name means a unit. */
public enum MatchKind {
  /** It is one of the unit's names. */
  NAME,
  /** One of the unit's names, but the coding puts it into another unit of level 1. */
  NAME_ELSEWHERE,
  /** The only part of a unit, coded under the name of the whole. */
  ONLY_PART,
  /** Misspelt, and no other unit beside it is spelt nearly so. */
  SPELLING
}

package org.strategywatch.incident.place;

/**
 * The unit that a coded name means.
 *
 * @param how what makes us say so
 */
record NameMatch(Place place, How how) {

  enum How {
    /** It is one of the unit's names. */
    NAME,
    /** One of the unit's names, but the coding puts it into another unit of level 1. */
    NAME_ELSEWHERE,
    /** The only part of a unit, coded under the name of the whole. */
    ONLY_PART,
    /** Misspelt, and no other unit beside it is spelt nearly so. */
    SPELLING
  }
}

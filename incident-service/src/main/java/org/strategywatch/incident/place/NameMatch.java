package org.strategywatch.incident.place;

/**
 * The unit that a coded name means.
 *
 * @param how what makes us say so
 */
record NameMatch(Place place, MatchKind how) {}

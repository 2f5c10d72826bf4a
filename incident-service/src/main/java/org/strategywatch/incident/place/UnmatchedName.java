package org.strategywatch.incident.place;

import org.jspecify.annotations.Nullable;

/**
 * A coded name that means no unit of the gazetteer.
 *
 * @param level 1 or 2
 * @param admin1 the name of the level above as it was coded, for level 2
 * @param name one of the spellings that differ in accents and case only
 * @param incidents that carry the name, of those that the caller may see
 */
public record UnmatchedName(
    String country, int level, @Nullable String admin1, String name, long incidents) {}

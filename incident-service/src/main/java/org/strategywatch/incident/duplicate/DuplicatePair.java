package org.strategywatch.incident.duplicate;

import org.strategywatch.incident.incident.IncidentResponse;

/**
 * Two incidents that may tell of one event.
 *
 * @param incident the later of the two
 * @param candidate the other, with score and reasons
 */
public record DuplicatePair(IncidentResponse incident, DuplicateCandidate candidate) {}

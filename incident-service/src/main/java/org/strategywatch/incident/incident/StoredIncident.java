package org.strategywatch.incident.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that is about to be written by the bulk path, with how it came about.
 *
 * @param contentJson the snapshot's content as it is stored
 */
record StoredIncident(
    IncidentSnapshot snapshot,
    String contentJson,
    String changedBy,
    @Nullable String changeReason,
    List<String> changedFields) {}

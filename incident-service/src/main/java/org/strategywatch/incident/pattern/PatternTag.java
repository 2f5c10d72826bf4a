package org.strategywatch.incident.pattern;

import org.strategywatch.incident.incident.IncidentTag;
import org.strategywatch.platform.web.precondition.EntityTag;

/**
 * The ETag of what a caller sees of a pattern. A count of versions would tell of changes that are
 * hidden from the caller.
 */
final class PatternTag {

  private PatternTag() {}

  static EntityTag of(PatternResponse shown) {
    return IncidentTag.of(shown.incidentCount(), shown);
  }
}

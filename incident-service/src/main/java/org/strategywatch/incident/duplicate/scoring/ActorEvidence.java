package org.strategywatch.incident.duplicate.scoring;

import java.util.Collections;
import java.util.Optional;

/**
 * Who fought or attacked. u is the share among pairs of UCDP GED events of one country within 75 km
 * and three days: a group in common 0.45, only a state 0.44, nobody 0.11.
 */
final class ActorEvidence {

  private ActorEvidence() {}

  static Optional<Evidence> of(Account one, Account other) {
    ActorNames names = one.actors();
    ActorNames otherNames = other.actors();
    if (names.isEmpty() || otherNames.isEmpty()) {
      return Optional.empty();
    }
    boolean sameGroup = !Collections.disjoint(names.groups(), otherNames.groups());
    boolean otherGroups = !sameGroup && !names.groups().isEmpty() && !otherNames.groups().isEmpty();
    boolean sameState = !otherGroups && !Collections.disjoint(names.states(), otherNames.states());
    double value = sameGroup ? 1 : sameState ? 0.5 : 0;
    double bits = sameGroup ? Evidence.bits(0.8, 0.45) : sameState ? 0 : Evidence.bits(0.055, 0.11);
    return Optional.of(
        new Evidence(Part.ACTORS, names.toString(), otherNames.toString(), value, bits));
  }
}

package org.strategywatch.incident.incident;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an incident has been checked. It is corroborated before it is verified; whatever was
 * disputed starts again from what its sources carry.
 */
public enum Verification {
  REPORTED,
  CORROBORATED,
  VERIFIED,
  DISPUTED;

  /** What may follow a state as it is stored; nothing follows a retraction. */
  public static Set<Verification> after(String state) {
    return state.equals(IncidentEntity.RETRACTED) ? Set.of() : valueOf(state).following();
  }

  /** What a verifier may make of it. */
  Set<Verification> following() {
    return switch (this) {
      case REPORTED -> EnumSet.of(CORROBORATED, DISPUTED);
      case CORROBORATED -> EnumSet.of(VERIFIED, DISPUTED);
      case VERIFIED -> EnumSet.of(DISPUTED);
      case DISPUTED -> EnumSet.of(REPORTED, CORROBORATED);
    };
  }
}

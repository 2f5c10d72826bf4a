package org.strategywatch.recommendation.recommendations;

import java.util.EnumSet;
import java.util.Set;

/**
 * What others say about a claim of implementation. A claim is made by moving the implementation,
 * not here.
 */
public enum VerificationState implements AxisState<VerificationState> {
  UNVERIFIED,
  CLAIMED,
  CONTESTED,
  CORROBORATED,
  VERIFIED;

  /** Verification can be reopened: what was verified may be contested. */
  @Override
  public Set<VerificationState> next() {
    return switch (this) {
      case UNVERIFIED -> Set.of();
      case CLAIMED -> EnumSet.of(CONTESTED, CORROBORATED, VERIFIED);
      case CONTESTED -> EnumSet.of(CORROBORATED, VERIFIED);
      case CORROBORATED -> EnumSet.of(CONTESTED, VERIFIED);
      case VERIFIED -> EnumSet.of(CONTESTED);
    };
  }
}

package org.strategywatch.recommendation.recommendations;

import java.util.EnumSet;
import java.util.Set;

/** How far the work is. */
public enum ImplementationState implements AxisState<ImplementationState> {
  NOT_STARTED,
  IN_PROGRESS,
  PARTLY_IMPLEMENTED,
  IMPLEMENTED,
  NOT_IMPLEMENTED_CLOSED,
  SUPERSEDED,
  NO_LONGER_APPLICABLE;

  private static final Set<ImplementationState> GIVEN_UP =
      EnumSet.of(NOT_IMPLEMENTED_CLOSED, SUPERSEDED, NO_LONGER_APPLICABLE);

  /** What was implemented is left only when somebody contests it; what was superseded, never. */
  @Override
  public Set<ImplementationState> next() {
    return switch (this) {
      case NOT_STARTED -> orGiveUp(IN_PROGRESS, PARTLY_IMPLEMENTED, IMPLEMENTED);
      case IN_PROGRESS -> orGiveUp(PARTLY_IMPLEMENTED, IMPLEMENTED);
      case PARTLY_IMPLEMENTED -> orGiveUp(IN_PROGRESS, IMPLEMENTED);
      case NOT_IMPLEMENTED_CLOSED, NO_LONGER_APPLICABLE -> EnumSet.of(NOT_STARTED, IN_PROGRESS);
      case IMPLEMENTED, SUPERSEDED -> Set.of();
    };
  }

  /** Whether to be here is a claim that somebody else may verify. */
  boolean isClaim() {
    return this == PARTLY_IMPLEMENTED || this == IMPLEMENTED;
  }

  boolean isGivenUp() {
    return GIVEN_UP.contains(this);
  }

  private static Set<ImplementationState> orGiveUp(
      ImplementationState first, ImplementationState... rest) {
    Set<ImplementationState> states = EnumSet.of(first, rest);
    states.addAll(GIVEN_UP);
    return states;
  }
}

package org.strategywatch.recommendation.recommendations;

import java.util.EnumSet;
import java.util.Set;

/** What the addressee has answered. A recommendation that was noted or rejected stays tracked. */
public enum ResponseState implements AxisState<ResponseState> {
  PENDING,
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOTED,
  REJECTED;

  /** Any answer may be revised; there is no way back to none. */
  @Override
  public Set<ResponseState> next() {
    return EnumSet.complementOf(EnumSet.of(PENDING, this));
  }
}

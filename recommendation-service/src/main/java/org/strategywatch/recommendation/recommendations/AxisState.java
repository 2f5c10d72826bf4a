package org.strategywatch.recommendation.recommendations;

import java.util.Set;

/** A place on an axis, which knows where it can be left for. */
interface AxisState<S extends Enum<S>> {

  /** Where one may go from here; empty when nowhere. */
  Set<S> next();
}

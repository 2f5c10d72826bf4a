package org.strategywatch.assessment.indicators;

import java.util.Arrays;
import java.util.List;

/** How well an incident is established, from the least on; a retracted one does not count. */
public enum Verification {
  DISPUTED,
  REPORTED,
  CORROBORATED,
  VERIFIED;

  /** This one and everything better. */
  List<Verification> andBetter() {
    return Arrays.stream(values()).filter(other -> other.compareTo(this) >= 0).toList();
  }
}

package org.strategywatch.incident.duplicate.scoring;

import java.util.Optional;
import org.strategywatch.incident.duplicate.scoring.Account.DeathRange;

/**
 * How many died. That nobody did says nothing; the same high number says much. Numbers that differ
 * speak against one event less than one might think: an aid organisation counts its own people.
 */
final class DeathEvidence {

  private DeathEvidence() {}

  static Optional<Evidence> of(Account one, Account other) {
    DeathRange deaths = one.deaths();
    DeathRange otherDeaths = other.deaths();
    if (deaths == null || otherDeaths == null) {
      return Optional.empty();
    }
    int lesser = Math.min(deaths.high(), otherDeaths.high());
    int greater = Math.max(deaths.low(), otherDeaths.low());
    double times = lesser >= greater ? 1 : (greater + 1.0) / (lesser + 1.0);
    return Optional.of(
        new Evidence(
            Part.DEATHS,
            deaths.toString(),
            otherDeaths.toString(),
            Math.round(times * 100) / 100.0,
            bits(times, lesser)));
  }

  /**
   * u among near pairs of UCDP GED events: the same 1 to 4 dead 0.14, the same five or more 0.02,
   * up to 1.5 times as many 0.11, 3 times 0.34, 6 times 0.17, beyond 0.18.
   */
  private static double bits(double times, int dead) {
    if (times == 1) {
      return dead == 0 ? 0 : dead < 5 ? 1 : 2.5;
    }
    return times < 1.5 ? 0.5 : times < 3 ? -0.5 : times < 6 ? -1.2 : -2;
  }
}

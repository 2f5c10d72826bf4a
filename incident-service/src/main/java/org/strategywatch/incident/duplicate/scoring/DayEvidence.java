package org.strategywatch.incident.duplicate.scoring;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days, as wide as each account leaves them open. */
final class DayEvidence {

  /** Days in which another event of the block can lie: a month before, a month after, the day. */
  private static final double BLOCK_DAYS = 63;

  /** How often two accounts of one event are this many days apart; the last is for each more. */
  private static final double[] IF_ONE_EVENT = {0.65, 0.25, 0.06, 0.03, 0.0005};

  private DayEvidence() {}

  /** The further open the days are, the less does it say that they meet. */
  static Optional<Evidence> of(Account one, Account other) {
    long gap = gap(one.days(), other.days());
    double nearness = length(one.days()) + length(other.days()) - 1 + 2.0 * gap;
    double ifTwo = Math.min(1, nearness / BLOCK_DAYS);
    double ifOne = IF_ONE_EVENT[(int) Math.min(gap, IF_ONE_EVENT.length - 1)];
    return Optional.of(
        new Evidence(
            Part.DAY,
            one.days().toString(),
            other.days().toString(),
            gap,
            Evidence.bits(ifOne, ifTwo)));
  }

  private static long gap(Account.Days one, Account.Days other) {
    long after = ChronoUnit.DAYS.between(one.last(), other.first());
    long before = ChronoUnit.DAYS.between(other.last(), one.first());
    return Math.max(0, Math.max(after, before));
  }

  private static long length(Account.Days days) {
    return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
  }
}

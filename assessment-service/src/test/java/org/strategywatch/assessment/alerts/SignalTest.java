package org.strategywatch.assessment.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

  private static final LocalDate FIRST = LocalDate.of(2012, 5, 3);
  private static final int ROUNDS = 60;

  /** Each judgement starts from what the one before said, so that an error would grow. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_fromADayOn_saysWhatTheWholeSays(long seed) {
    Random random = new Random(seed);
    Map<LocalDate, DailyCounts.Day> known = new HashMap<>();
    known.put(FIRST, new DailyCounts.Day(1, 0));
    LocalDate last = FIRST.plusWeeks(270);
    FIRST.plusDays(1).datesUntil(last).forEach(day -> happen(random, known, day));
    List<Signal> signals = Signal.of(DailyCounts.of(known, last));
    int total = 0;
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate from = last.plusDays(1);
      last = last.plusDays(random.nextInt(15));
      from.datesUntil(last.plusDays(1)).forEach(day -> happen(random, known, day));
      if (random.nextInt(3) == 0) {
        from = from.minusDays(1 + random.nextInt(random.nextInt(4) == 0 ? 1500 : 40));
        int change = random.nextInt(6);
        for (int day = 0; day < 1 + change; day++) {
          change(random, known, from.plusDays((long) day * random.nextInt(30)), last);
        }
      }

      List<Signal> again = Signal.of(recent(known, from, last), from, signals);

      signals = Signal.of(DailyCounts.of(known, last));
      assertThat(again).as("round %d from %s to %s", round, from, last).isEqualTo(signals);
      total += signals.size();
    }
    assertThat(total).isGreaterThan(5 * ROUNDS);
  }

  private static void happen(Random random, Map<LocalDate, DailyCounts.Day> known, LocalDate day) {
    boolean season = day.getDayOfYear() % 120 < 25 && random.nextInt(9) == 0;
    int incidents = random.nextInt(season ? 14 : 2);
    if (incidents > 0) {
      long deaths = random.nextInt(incidents * (random.nextInt(60) == 0 ? 60 : 2));
      known.put(day, new DailyCounts.Day(incidents, deaths));
    }
  }

  private static void change(
      Random random, Map<LocalDate, DailyCounts.Day> known, LocalDate day, LocalDate last) {
    if (day.isAfter(FIRST) && !day.isAfter(last)) {
      if (random.nextInt(3) == 0) {
        known.remove(day);
      } else {
        known.put(day, new DailyCounts.Day(1 + random.nextInt(20), random.nextInt(150)));
      }
    }
  }

  /** Without what is too old to have a part in it. */
  private static DailyCounts recent(
      Map<LocalDate, DailyCounts.Day> known, LocalDate from, LocalDate last) {
    Map<LocalDate, DailyCounts.Day> recent = new HashMap<>(known);
    recent.keySet().removeIf(day -> day.isBefore(Signal.reach(from)));
    return DailyCounts.of(FIRST, recent, last);
  }
}

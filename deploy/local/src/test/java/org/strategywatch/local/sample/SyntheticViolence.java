package org.strategywatch.local.sample;

import java.time.YearMonth;
import java.util.List;
import org.strategywatch.local.sample.SyntheticIncident.Actor;

/**
 * The kinds of violence in the invented country and what its strategy does to each: clashes and
 * explosions fall by more than half, attacks on civilians do not fall at all. Together that is 40 %
 * less than the trend would have brought: a strategy that works in part.
 */
enum SyntheticViolence {
  STATE_CLASH("BATTLE", "STATE_BASED_CLASH", "clash with government forces", 0.40, 0.40, 4.5, 0.08),
  GROUP_CLASH("BATTLE", "NON_STATE_CLASH", "clash between armed groups", 0.12, 0.40, 3.5, 0.10),
  EXPLOSION(
      "EXPLOSION_OR_REMOTE_VIOLENCE", "MINE_OR_IED", "explosive device", 0.23, 0.40, 2.5, 0.30),
  ON_CIVILIANS(
      "VIOLENCE_AGAINST_CIVILIANS", "ONE_SIDED_VIOLENCE", "attack on civilians", 0.25, 1.1, 3, 1);

  private static final String MARK = " (synthetic)";
  private static final Actor GOVERNMENT =
      new Actor("Government of Sahelia" + MARK, "SIDE_A", "STATE_FORCES");
  private static final YearMonth GANG_APPEARS = YearMonth.of(2017, 1);
  private static final YearMonth FRONT_SPLITS = YearMonth.of(2019, 7);

  final String eventType;
  final String subEventType;
  final String words;
  final double share;
  final double stepFactor;
  final double meanDeaths;
  final double civilianShare;

  SyntheticViolence(
      String eventType,
      String subEventType,
      String words,
      double share,
      double stepFactor,
      double meanDeaths,
      double civilianShare) {
    this.eventType = eventType;
    this.subEventType = subEventType;
    this.words = words;
    this.share = share;
    this.stepFactor = stepFactor;
    this.meanDeaths = meanDeaths;
    this.civilianShare = civilianShare;
  }

  List<Actor> actors(SeededDraws draws, YearMonth month) {
    return switch (this) {
      case STATE_CLASH -> List.of(GOVERNMENT, front(draws, month, "SIDE_B"));
      case GROUP_CLASH -> List.of(front(draws, month, "SIDE_A"), militia("SIDE_B"));
      case EXPLOSION -> List.of(front(draws, month, "SIDE_A"));
      case ON_CIVILIANS ->
          List.of(raider(draws, month), new Actor("Civilians", "TARGET", "CIVILIANS"));
    };
  }

  private static Actor front(SeededDraws draws, YearMonth month, String role) {
    boolean splinter = !month.isBefore(FRONT_SPLITS) && draws.chance(0.35);
    String name = splinter ? "Example Front, splinter" : "Example Front";
    return new Actor(name + MARK, role, "REBEL_GROUP");
  }

  private static Actor militia(String role) {
    return new Actor("Placeholder Militia" + MARK, role, "IDENTITY_MILITIA");
  }

  private static Actor raider(SeededDraws draws, YearMonth month) {
    if (!month.isBefore(GANG_APPEARS) && draws.chance(0.2)) {
      return new Actor("Dummy Gang" + MARK, "SIDE_A", "CRIMINAL");
    }
    return draws.chance(0.3) ? militia("SIDE_A") : front(draws, month, "SIDE_A");
  }
}

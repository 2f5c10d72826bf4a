package org.strategywatch.assessment.indices;

import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indices.ComparisonIndicesResponse.Index;

/** The figures that there are, each with whose it is and on which scale. */
enum IndexCode {
  /** Incidents + 3 fatalities + 0.5 injured + 0.5 hostages of the year. */
  GTI_RAW_SCORE(Publisher.GLOBAL_TERRORISM_INDEX, Scales.RAW_SCORE),
  /** The same of five years, weighted 16, 8, 4, 2, 1 over 31, the newest most. */
  GTI_FIVE_YEARS(Publisher.GLOBAL_TERRORISM_INDEX, Scales.RAW_SCORE),
  /** Deaths of the year. */
  ACLED_DEADLINESS(
      Publisher.ACLED_CONFLICT_INDEX,
      new Remark(
          "DEATHS_A_YEAR", "Deaths in the year, best estimates; from 0, without an upper end")),
  /** Incidents of violence against civilians in the year. */
  ACLED_DANGER_TO_CIVILIANS(
      Publisher.ACLED_CONFLICT_INDEX,
      new Remark(
          "INCIDENTS_A_YEAR",
          "Incidents of violence against civilians in the year; from 0, without an upper end")),
  /** Share of 10 km cells with at least ten incidents in the year. */
  ACLED_DIFFUSION(
      Publisher.ACLED_CONFLICT_INDEX,
      new Remark(
          "SHARE_OF_CELLS",
          "Share of the country's 10 km cells with ten incidents or more; 0 to 1")),
  /** Distinct non-state armed groups of the year. */
  ACLED_FRAGMENTATION(
      Publisher.ACLED_CONFLICT_INDEX,
      new Remark(
          "GROUPS_A_YEAR",
          "Different non-state armed groups named in the year; from 0, without an upper end")),
  /** 1 − Σ p² of the incidents over the non-state armed groups that they name. */
  GROUP_FRAGMENTATION(
      Publisher.STRATEGYWATCH,
      new Remark(
          "CHANCE_OF_ANOTHER_GROUP",
          "1 minus the Herfindahl index of incidents over groups; from 0, one group has all, to"
              + " nearly 1")),
  /** Cube root of hazard, vulnerability and lack of coping capacity. */
  INFORM_RISK(
      Publisher.INFORM,
      new Remark("ZERO_TO_TEN", "0 to 10, the cube root of three parts that are 0 to 10 each"));

  private final Publisher publisher;
  private final Remark scale;

  IndexCode(Publisher publisher, Remark scale) {
    this.publisher = publisher;
    this.scale = scale;
  }

  Index of(double value) {
    return new Index(name(), publisher.name(), publisher.methodVersion, value, scale, null);
  }

  Index absent(Remark reason) {
    return new Index(name(), publisher.name(), publisher.methodVersion, null, scale, reason);
  }

  /** With a reason it has no value, whatever that would be. */
  Index of(double value, @Nullable Remark reason) {
    return reason == null ? of(value) : absent(reason);
  }

  /** Whose method it is, and of when. */
  private enum Publisher {
    GLOBAL_TERRORISM_INDEX("2024"),
    ACLED_CONFLICT_INDEX("2024"),
    INFORM("2024"),
    STRATEGYWATCH("1.0");

    private final String methodVersion;

    Publisher(String methodVersion) {
      this.methodVersion = methodVersion;
    }
  }

  /** An enum's constants come before its constants of other kinds. */
  private static final class Scales {

    private static final Remark RAW_SCORE =
        new Remark(
            "RAW_SCORE",
            "Raw score, from 0, without an upper end; the published index ranks it from 0 to 10 among"
                + " all countries, which cannot be done with one");
  }
}

package org.strategywatch.assessment.statistics.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * Certainty of a body of evidence, adapted from GRADE (Guyatt et al. 2008, BMJ 336, 924): a start
 * that the design sets, then steps down and up, each with its reason. Immutable.
 *
 * @param design what kind of evidence it is
 * @param steps in the order taken
 */
public record Certainty(Design design, List<Step> steps) {

  /** The kind of evidence and the level that it starts at. */
  public enum Design {
    /** A series with a comparison area: starts MODERATE. */
    CONTROLLED_SERIES(CertaintyLevel.MODERATE),
    /** One series against its own past: starts LOW. */
    UNCONTROLLED_SERIES(CertaintyLevel.LOW),
    /** No series at all: starts VERY_LOW. */
    DESCRIPTION(CertaintyLevel.VERY_LOW);

    private final CertaintyLevel start;

    Design(CertaintyLevel start) {
      this.start = start;
    }

    /** The level before any step. */
    public CertaintyLevel start() {
      return start;
    }
  }

  /** What can lower certainty, and what can raise it. */
  public enum Factor {
    BIAS(-1),
    INCONSISTENCY(-1),
    INDIRECTNESS(-1),
    IMPRECISION(-1),
    REPORTING(-1),
    LARGE_EFFECT(1),
    GRADIENT(1),
    OPPOSING_CONFOUNDING(1);

    private final int direction;

    Factor(int direction) {
      this.direction = direction;
    }
  }

  /**
   * One step.
   *
   * @param levels 1, or 2 where it is very serious or very large
   * @param reason a sentence for the reader, not blank
   */
  public record Step(Factor factor, int levels, String reason) {

    /**
     * @throws IllegalArgumentException if levels is not 1 or 2, or there is no reason
     */
    public Step {
      if (levels < 1 || levels > 2) {
        throw new IllegalArgumentException("levels is not 1 or 2: " + levels);
      }
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a step for " + factor + " has no reason");
      }
    }

    /** The change of level, negative for down. */
    public int change() {
      return factor.direction * levels;
    }
  }

  public Certainty {
    steps = List.copyOf(steps);
  }

  /** Certainty before any step. */
  public static Certainty startingFrom(Design design) {
    return new Certainty(design, List.of());
  }

  /** The same with one step more, of one level. */
  public Certainty with(Factor factor, String reason) {
    return with(new Step(factor, 1, reason));
  }

  /** The same with one step more. */
  public Certainty with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Certainty(design, more);
  }

  /** The level after all steps; they are summed before the scale ends. */
  public CertaintyLevel level() {
    return design.start().moved(steps.stream().mapToInt(Step::change).sum());
  }
}

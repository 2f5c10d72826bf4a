package org.strategywatch.assessment.statistics;

import java.util.List;

/** The answer to "did the level change at the start, against the trend it inherited". */
public sealed interface StepOutcome {

  /**
   * The change of level, with its 95 % interval; every number is finite.
   *
   * @param rateRatio {@code exp(beta)}: after over what the earlier trend and season led to expect
   * @param low lower end, {@code exp(beta − 1.959964·standardError)}
   * @param high upper end
   * @param beta the coefficient of the step, on the logarithmic scale
   * @param standardError of beta, stretched by the dispersion
   * @param dispersion φ; 1 for counts that scatter as Poisson's do
   * @param deviance of the fit
   * @param degreesOfFreedom months used less terms fitted
   * @param observed sum of the values from the start on
   * @param expected sum of the counterfactual from the start on
   * @param fitted one value a month of the series; 0 where the exposure is 0
   * @param counterfactual the same fit without the step; equal to fitted before the start
   */
  record Estimate(
      double rateRatio,
      double low,
      double high,
      double beta,
      double standardError,
      double dispersion,
      double deviance,
      int degreesOfFreedom,
      double observed,
      double expected,
      List<Double> fitted,
      List<Double> counterfactual)
      implements StepOutcome {

    public Estimate {
      fitted = List.copyOf(fitted);
      counterfactual = List.copyOf(counterfactual);
    }

    /** {@code Φ(−beta/standardError)}: how probable it is that the level fell, in [0, 1]. */
    public double probabilityImproved() {
      return Normal.cumulative(-beta / standardError);
    }
  }

  /**
   * The series does not answer the question.
   *
   * @param explanation one sentence with the months or numbers that are the obstacle
   */
  record CannotSay(Reason reason, String explanation) implements StepOutcome {}

  /** Why a series does not answer. */
  enum Reason {
    /** Fewer than the least number of usable months before the start. */
    TOO_FEW_POINTS_BEFORE,
    /** Fewer than the least number of usable months from the start on. */
    TOO_FEW_POINTS_AFTER,
    /** All values are zero. */
    NO_EVENTS,
    /** Zero throughout before: a ratio to nothing has no value. */
    NO_EVENTS_BEFORE,
    /** Zero throughout after: no finite logarithm; {@link RateRatio} gives an upper bound. */
    NO_EVENTS_AFTER,
    /** The model repeats the series exactly, so that there is no scatter to judge a change by. */
    NO_VARIATION,
    /** Step, trend and season cannot be told apart, or an interval spans a million-fold. */
    NOT_IDENTIFIED,
    /** A change of method lies too close to the start to have a step of its own. */
    BREAK_NEAR_START
  }
}

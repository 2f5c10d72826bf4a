package org.strategywatch.assessment.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;

/**
 * Interrupted time series with a step, the main estimator (Bernal, Cummins and Gasparrini 2017,
 * International Journal of Epidemiology 46, 348).
 *
 * <p>{@code log μ_t = log E_t + β0 + β1 t + β2 X_t + Σ_k [a_k sin(2πkm/12) + b_k cos(2πkm/12)]}, by
 * quasi-Poisson regression: t = 1, 2, … the month of the series, m = 1 … 12 the calendar month, X =
 * 1 from the start on, E the exposure. The rate ratio is {@code exp β2}.
 *
 * @param start first month under the strategy
 * @param harmonics how many waves a year the season has, 0 to 5
 * @param breaks months from which on a source counted differently; each gets a step of its own
 */
public record InterruptedTimeSeries(YearMonth start, int harmonics, List<YearMonth> breaks) {

  /** Usable months needed on each side of the start; 12 are wanted. */
  public static final int LEAST_POINTS = 8;

  private static final double LEAST_DISPERSION = 1e-9;

  /** An interval whose ends are further apart than this factor says nothing. */
  static final double WIDEST_INTERVAL = 1e6;

  private static final double LEAST_FITTED_SHARE = 1e-6;

  /**
   * @throws IllegalArgumentException if harmonics is not within 0 to 5
   */
  public InterruptedTimeSeries {
    if (harmonics < 0 || harmonics > 5) {
      throw new IllegalArgumentException("harmonics is not within 0 to 5: " + harmonics);
    }
    breaks = List.copyOf(breaks);
  }

  /** The standard model: two waves a year, no break of method. */
  public static InterruptedTimeSeries startingIn(YearMonth start) {
    return new InterruptedTimeSeries(start, 2, List.of());
  }

  /** The same model with another season; 0 for none. */
  public InterruptedTimeSeries withHarmonics(int number) {
    return new InterruptedTimeSeries(start, number, breaks);
  }

  /** The same model with the start moved by some months, negative for earlier. */
  public InterruptedTimeSeries shiftedBy(int months) {
    return new InterruptedTimeSeries(start.plusMonths(months), harmonics, breaks);
  }

  /** The same model with a term for a change of method from a month on. */
  public InterruptedTimeSeries withBreakIn(YearMonth month) {
    return withBreaksIn(List.of(month));
  }

  /** The same model with a term for each of these changes of method. */
  public InterruptedTimeSeries withBreaksIn(List<YearMonth> months) {
    List<YearMonth> more = new ArrayList<>(breaks);
    more.addAll(months);
    return new InterruptedTimeSeries(start, harmonics, more);
  }

  /** The same model without terms for changes of method. */
  public InterruptedTimeSeries withoutBreaks() {
    return new InterruptedTimeSeries(start, harmonics, List.of());
  }

  /** Fits the model; says so if the series does not answer, and never returns NaN or infinity. */
  public StepOutcome estimate(MonthlySeries series) {
    StepDesign design = StepDesign.of(this, series);
    Optional<CannotSay> refusal = refusal(design);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return QuasiPoissonRegression.of(design.data())
        .<StepOutcome>map(regression -> outcome(design, regression))
        .orElseGet(InterruptedTimeSeries::notIdentified);
  }

  /** What is wrong with the series before anything is fitted to it. */
  Optional<CannotSay> refusal(StepDesign design) {
    Optional<YearMonth> near =
        breaks.stream().filter(month -> BreakTerms.areNear(month, start)).findFirst();
    if (near.isPresent()) {
      return cannotSay(
          Reason.BREAK_NEAR_START,
          "The change of method in "
              + near.get()
              + " lies within "
              + BreakTerms.LEAST_MONTHS
              + " months of "
              + start
              + ": the two steps cannot be told apart.");
    }
    if (design.pointsBefore() < LEAST_POINTS) {
      return cannotSay(
          Reason.TOO_FEW_POINTS_BEFORE,
          design.pointsBefore()
              + " usable months before "
              + start
              + "; "
              + LEAST_POINTS
              + " are needed.");
    }
    if (design.pointsAfter() < LEAST_POINTS) {
      return cannotSay(
          Reason.TOO_FEW_POINTS_AFTER,
          design.pointsAfter()
              + " usable months from "
              + start
              + "; "
              + LEAST_POINTS
              + " are needed.");
    }
    boolean noneBefore = design.observedBefore() == 0;
    boolean noneAfter = design.observedAfter() == 0;
    if (noneBefore && noneAfter) {
      return cannotSay(Reason.NO_EVENTS, "All values are zero.");
    }
    if (noneBefore) {
      return cannotSay(Reason.NO_EVENTS_BEFORE, "All values before " + start + " are zero.");
    }
    if (noneAfter) {
      return cannotSay(Reason.NO_EVENTS_AFTER, "All values from " + start + " on are zero.");
    }
    return Optional.empty();
  }

  private static Optional<CannotSay> cannotSay(Reason reason, String explanation) {
    return Optional.of(new CannotSay(reason, explanation));
  }

  static CannotSay notIdentified() {
    return new CannotSay(
        Reason.NOT_IDENTIFIED,
        "Too many zeros or too much scatter to tell step, trend and season apart.");
  }

  private static StepOutcome outcome(StepDesign design, QuasiPoissonRegression regression) {
    if (regression.dispersion() < LEAST_DISPERSION) {
      return new CannotSay(
          Reason.NO_VARIATION, "The series has no scatter to judge a change of level by.");
    }
    double beta = regression.coefficient(StepDesign.STEP);
    Interval interval = Interval.ofLog(beta, regression.standardError(StepDesign.STEP));
    Counterfactual path = Counterfactual.of(design, regression.fit());
    boolean plausible =
        interval.isWithin(WIDEST_INTERVAL)
            && path.smallestFittedShare() > LEAST_FITTED_SHARE
            && Double.isFinite(path.expectedAfter());
    return plausible ? estimate(design, regression, interval, path) : notIdentified();
  }

  private static Estimate estimate(
      StepDesign design,
      QuasiPoissonRegression regression,
      Interval interval,
      Counterfactual path) {
    return new Estimate(
        interval.ratio(),
        interval.low(),
        interval.high(),
        regression.coefficient(StepDesign.STEP),
        regression.standardError(StepDesign.STEP),
        regression.dispersion(),
        regression.fit().deviance(),
        regression.fit().degreesOfFreedom(),
        design.observedAfter(),
        path.expectedAfter(),
        path.fitted(),
        path.counterfactual());
  }
}

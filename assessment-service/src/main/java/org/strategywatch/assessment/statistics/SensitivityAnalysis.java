package org.strategywatch.assessment.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;

/**
 * The question of {@link InterruptedTimeSeries} under other assumptions: the start three months
 * earlier and later, no season, negative binomial scatter, errors that allow for dependent months,
 * and other series where there are some (low and high deaths, without a source).
 *
 * @param checks in a fixed order; empty if the main model has no estimate
 * @param ofParts the main model on parts of the records, such as those without a source
 * @param stable whether there are checks and all of them give the class of the main model; a check
 *     without an answer is no support, but a part without one is too small to say anything
 */
public record SensitivityAnalysis(List<Check> checks, List<Check> ofParts, boolean stable) {

  /** Name of the check of {@link #withoutBreaks}. */
  public static final String WITHOUT_BREAKS = "WITHOUT_BREAKS";

  private static final int SHIFT = 3;
  private static final int LAG = 3;
  private static final Set<IndicatorClass> OPPOSITES =
      EnumSet.of(IndicatorClass.IMPROVED, IndicatorClass.DETERIORATED);

  /** One assumption changed. */
  public sealed interface Check {

    /** What was changed, such as {@code NEGATIVE_BINOMIAL}. */
    String name();
  }

  /** A ratio with its 95 % interval and class. */
  public record Answer(
      String name, double rateRatio, double low, double high, IndicatorClass classification)
      implements Check {}

  /** Under this assumption the series cannot say. */
  public record NoAnswer(String name, String reason) implements Check {}

  public SensitivityAnalysis {
    checks = List.copyOf(checks);
    ofParts = List.copyOf(ofParts);
  }

  /** Nothing was tried on parts of the records. */
  public SensitivityAnalysis(List<Check> checks, boolean stable) {
    this(checks, List.of(), stable);
  }

  /** The checks that need nothing but the series. */
  public static SensitivityAnalysis of(InterruptedTimeSeries model, MonthlySeries series) {
    return of(model, series, Map.of());
  }

  /**
   * The checks with other series of the same indicator.
   *
   * @param others by the name of what was changed, such as {@code LOW_DEATHS}; taken in the order
   *     of their names
   */
  public static SensitivityAnalysis of(
      InterruptedTimeSeries model, MonthlySeries series, Map<String, MonthlySeries> others) {
    StepOutcome main = model.estimate(series);
    if (main instanceof CannotSay) {
      return new SensitivityAnalysis(List.of(), false);
    }
    RegressionData data = StepDesign.of(model, series).data();
    List<Check> checks = new ArrayList<>();
    checks.add(check("START_3_MONTHS_EARLIER", model.shiftedBy(-SHIFT), series));
    checks.add(check("START_3_MONTHS_LATER", model.shiftedBy(SHIFT), series));
    checks.add(check("WITHOUT_SEASON", model.withHarmonics(0), series));
    checks.add(check("NEGATIVE_BINOMIAL", negativeBinomial(data)));
    checks.add(check("NEWEY_WEST_LAG_3", neweyWest(data)));
    others.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(other -> checks.add(check(other.getKey(), model, other.getValue())));
    return new SensitivityAnalysis(checks, allAre(IndicatorClass.of(main), checks));
  }

  /**
   * The same with the main model on parts of the records, in the order given. A part that cannot
   * say takes no stability away: it may simply be small.
   *
   * @param main class of the main model
   */
  public SensitivityAnalysis withParts(
      InterruptedTimeSeries model, IndicatorClass main, SequencedMap<String, MonthlySeries> parts) {
    if (checks.isEmpty()) {
      return this;
    }
    List<Check> tried =
        parts.entrySet().stream()
            .map(part -> check(part.getKey(), model, part.getValue()))
            .toList();
    boolean same = answers(tried).allMatch(answer -> answer.classification() == main);
    return new SensitivityAnalysis(checks, tried, stable && same);
  }

  /**
   * What would be found if the changes of method were not allowed for. For the reader alone: the
   * model without these terms is known to be wrong, so it neither supports nor contradicts the one
   * with them.
   */
  public static Check withoutBreaks(InterruptedTimeSeries model, MonthlySeries series) {
    return check(WITHOUT_BREAKS, model.withoutBreaks(), series);
  }

  /**
   * Whether the checks speak against the main model: one of all finds the opposite, or fewer than
   * half of those on the whole records find the same. Weaker than not being stable, which one check
   * that has become inconclusive brings about. Parts do not count towards the half: they have fewer
   * records, hence wider intervals, and many small sources would outvote the assumptions.
   */
  public boolean contradicts(IndicatorClass main) {
    long same = answers(checks).filter(answer -> answer.classification() == main).count();
    return Stream.concat(answers(checks), answers(ofParts))
            .anyMatch(answer -> areOpposite(answer.classification(), main))
        || 2 * same < checks.size();
  }

  private static Stream<Answer> answers(List<Check> checks) {
    return checks.stream().filter(Answer.class::isInstance).map(Answer.class::cast);
  }

  private static boolean areOpposite(IndicatorClass one, IndicatorClass other) {
    return one != other && OPPOSITES.contains(one) && OPPOSITES.contains(other);
  }

  private static boolean allAre(IndicatorClass expected, List<Check> checks) {
    return checks.stream()
        .allMatch(check -> check instanceof Answer answer && answer.classification() == expected);
  }

  private static Check check(String name, InterruptedTimeSeries model, MonthlySeries series) {
    return switch (model.estimate(series)) {
      case Estimate it -> answer(name, new Interval(it.rateRatio(), it.low(), it.high()));
      case CannotSay cannot -> new NoAnswer(name, cannot.explanation());
    };
  }

  private static Check check(String name, Optional<Interval> interval) {
    return interval
        .filter(it -> it.isWithin(InterruptedTimeSeries.WIDEST_INTERVAL))
        .map(it -> answer(name, it))
        .orElseGet(() -> new NoAnswer(name, InterruptedTimeSeries.notIdentified().explanation()));
  }

  private static Check answer(String name, Interval interval) {
    return new Answer(
        name,
        interval.ratio(),
        interval.low(),
        interval.high(),
        IndicatorClass.of(interval.low(), interval.high()));
  }

  private static Optional<Interval> negativeBinomial(RegressionData data) {
    return NegativeBinomialRegression.of(data)
        .map(regression -> interval(regression.fit(), regression.standardError(StepDesign.STEP)));
  }

  private static Optional<Interval> neweyWest(RegressionData data) {
    return QuasiPoissonRegression.of(data)
        .map(QuasiPoissonRegression::fit)
        .map(fit -> interval(fit, NeweyWest.standardError(fit, LAG, StepDesign.STEP)));
  }

  private static Interval interval(LogLinearFit fit, double standardError) {
    return Interval.ofLog(fit.coefficients()[StepDesign.STEP], standardError);
  }
}

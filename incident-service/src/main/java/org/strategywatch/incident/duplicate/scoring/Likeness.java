package org.strategywatch.incident.duplicate.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How likely two accounts tell of one event, and why.
 *
 * <p>Record linkage after Fellegi and Sunter (1969), "A Theory for Record Linkage", Journal of the
 * American Statistical Association 64(328): each compared part adds {@code log2(m / u)}, where m is
 * the probability of what was found if both are of one event and u if they are of two; the sum and
 * the prior give {@code score = 1 / (1 + 2^-(prior + sum))}. What is missing on either side adds
 * nothing. The parts are taken as independent given the answer, which they are not quite; the score
 * ranks pairs for a person to decide and is no probability to calculate with.
 *
 * <p>u of distance was measured on pairs of UCDP GED events (ADR on duplicates), which are two
 * events by the judgement of that collection. The m are set by hand and held against a labelled set
 * in {@code benchmarks/RESULTS.md}.
 *
 * @param score 0 to 1, to three decimals; the same whichever account comes first
 * @param reasons in the order of {@link Part}
 */
public record Likeness(double score, List<Evidence> reasons) {

  /** From here on a pair is shown unless another bar is asked for. */
  public static final double LIKELY = 0.5;

  /**
   * Odds that an event of the same country, within the 63 days around, is the same one: one in 128,
   * for a month in which a country of the Sahel has some 70 events that two collections share by
   * half.
   */
  static final double PRIOR_BITS = -7;

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  public static Likeness of(Account one, Account other) {
    List<Evidence> reasons =
        Stream.of(
                DayEvidence.of(one, other),
                PointEvidence.of(one, other),
                NamedPlaceEvidence.ofArea(one, other),
                NamedPlaceEvidence.ofPlace(one, other),
                ActorEvidence.of(one, other),
                TypeEvidence.of(one, other),
                DeathEvidence.of(one, other),
                ReportEvidence.ofText(one, other),
                ReportEvidence.ofReports(one, other),
                ReportEvidence.ofCollection(one, other))
            .flatMap(Optional::stream)
            .toList();
    double bits = PRIOR_BITS + reasons.stream().mapToDouble(Evidence::bits).sum();
    return new Likeness(rounded(1 / (1 + Math.pow(2, -bits))), reasons);
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}

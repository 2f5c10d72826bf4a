package org.strategywatch.assessment.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.assessment.findings.Ratings.Rating;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/**
 * What analysts think of a pillar by a criterion, beside what was measured; the two are never
 * mixed.
 *
 * @param median of the ratings, 1 (poor) to 4 (good)
 * @param lowest of them
 * @param highest of them
 * @param amongAnalysts how far they agree with one another; absent with one analyst
 * @param withVerdict how far the median agrees with the verdict; absent when the evidence gives
 *     none
 */
@Schema(name = "RatedCell")
public record RatedCell(
    Criterion criterion,
    Pillar pillar,
    double median,
    int lowest,
    int highest,
    @Nullable Agreement amongAnalysts,
    @Nullable Agreement withVerdict,
    List<Rating> ratings) {

  public RatedCell {
    ratings = List.copyOf(ratings);
  }

  /** One for each criterion and pillar that somebody rated, in the order of the code lists. */
  public static List<RatedCell> of(Ratings all, Verdict verdict) {
    Map<Integer, List<Rating>> cells = new TreeMap<>();
    for (Rating rating : all.ratings()) {
      int place = rating.criterion().ordinal() * Pillar.values().length + rating.pillar().ordinal();
      cells.computeIfAbsent(place, _ -> new ArrayList<>()).add(rating);
    }
    return cells.values().stream().map(cell -> of(cell, verdict)).toList();
  }

  private static RatedCell of(List<Rating> cell, Verdict verdict) {
    List<Rating> sorted =
        cell.stream()
            .sorted(Comparator.comparingInt(Rating::rating).thenComparing(Rating::author))
            .toList();
    int lowest = sorted.getFirst().rating();
    int highest = sorted.getLast().rating();
    int count = sorted.size();
    double median = (sorted.get((count - 1) / 2).rating() + sorted.get(count / 2).rating()) / 2.0;
    return new RatedCell(
        sorted.getFirst().criterion(),
        sorted.getFirst().pillar(),
        median,
        lowest,
        highest,
        count == 1 ? null : Agreement.ofRange(highest - lowest),
        Agreement.of(median, verdict),
        sorted);
  }
}

package org.strategywatch.assessment.indices;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.YearCounts;
import org.strategywatch.assessment.indices.ComparisonIndicesResponse.Index;
import org.strategywatch.assessment.indices.ComparisonIndicesResponse.TerrorYear;
import org.strategywatch.assessment.statistics.spread.ComparisonIndices;
import org.strategywatch.assessment.statistics.spread.Concentration;

/**
 * Computes the indices of one year from the counts of five.
 *
 * @param newest the year itself; null if nothing is known of it
 * @param years the year and the four before, the newest first
 */
record IndexComputation(@Nullable YearCounts newest, List<TerrorYear> years) {

  private static final Remark NEVER_DECIDING =
      new Remark(
          "NEVER_DECIDING", "These indices are shown to compare with and never decide a verdict");
  private static final Remark EVERY_TYPE =
      new Remark(
          "EVERY_TYPE_COUNTS",
          "Incidents of every type count, while the publishers count terrorist attacks or political"
              + " violence alone: the figures may be higher than theirs");
  private static final Remark NEITHER_INJURED_NOR_HOSTAGES =
      new Remark(
          "INJURED_AND_HOSTAGES_NOT_COUNTED",
          "Injured people and hostages are not known here and count as none, which lowers the scores"
              + " of the Global Terrorism Index");
  private static final Remark NOTHING_KNOWN =
      new Remark(
          "NOTHING_KNOWN",
          "No incident of these five years that you may see is known, which does not say that there"
              + " was none");
  private static final Remark NO_CELLS =
      new Remark(
          "CELLS_NOT_KNOWN",
          "Coordinates of incidents and the people who live in each cell are not known here");
  private static final Remark NO_GROUPS =
      new Remark("NO_GROUPS", "No incident of the year names a non-state armed group");
  private static final Remark NO_PARTS =
      new Remark(
          "PARTS_NOT_KNOWN",
          "Hazard, vulnerability and lack of coping capacity are not known here");

  static IndexComputation of(int year, List<YearCounts> counted) {
    Map<Integer, YearCounts> byYear =
        counted.stream().collect(Collectors.toMap(YearCounts::year, Function.identity()));
    List<TerrorYear> years =
        IntStream.range(0, ComparisonIndexQuery.YEARS)
            .mapToObj(ago -> year(year - ago, ago, byYear.get(year - ago)))
            .toList();
    return new IndexComputation(byYear.get(year), years);
  }

  private static TerrorYear year(int year, int ago, @Nullable YearCounts counts) {
    int weight = ComparisonIndices.globalTerrorismWeight(ago);
    return counts == null
        ? new TerrorYear(year, weight, 0, 0, 0, 0)
        : new TerrorYear(
            year,
            weight,
            counts.incidents(),
            counts.deaths(),
            counts.withoutDeaths(),
            terror(counts.incidents(), counts.deaths()).rawScore());
  }

  private static ComparisonIndices.TerrorYear terror(long incidents, long fatalities) {
    return new ComparisonIndices.TerrorYear(incidents, fatalities, 0, 0);
  }

  List<Index> indices() {
    Remark absent = years.stream().allMatch(it -> it.incidents() == 0) ? NOTHING_KNOWN : null;
    List<ComparisonIndices.TerrorYear> newestFirst =
        years.stream().map(it -> terror(it.incidents(), it.fatalities())).toList();
    return List.of(
        IndexCode.GTI_RAW_SCORE.of(years.getFirst().rawScore(), absent),
        IndexCode.GTI_FIVE_YEARS.of(ComparisonIndices.globalTerrorism(newestFirst), absent),
        IndexCode.ACLED_DEADLINESS.of(newest == null ? 0 : newest.deaths(), absent),
        IndexCode.ACLED_DANGER_TO_CIVILIANS.of(
            newest == null ? 0 : newest.civilianTargeting(), absent),
        IndexCode.ACLED_DIFFUSION.absent(NO_CELLS),
        IndexCode.ACLED_FRAGMENTATION.of(groups().size(), absent),
        groupFragmentation(),
        IndexCode.INFORM_RISK.absent(NO_PARTS));
  }

  private Index groupFragmentation() {
    return groups().isEmpty()
        ? IndexCode.GROUP_FRAGMENTATION.absent(NO_GROUPS)
        : IndexCode.GROUP_FRAGMENTATION.of(
            Concentration.of(groups().stream().map(Long::doubleValue).toList()).fragmentation());
  }

  private List<Long> groups() {
    return newest == null ? List.of() : newest.incidentsByGroup();
  }

  List<Remark> remarks(Clock clock) {
    List<Remark> remarks =
        new ArrayList<>(List.of(NEVER_DECIDING, EVERY_TYPE, NEITHER_INJURED_NOR_HOSTAGES));
    long withoutDeaths = years.stream().mapToLong(TerrorYear::withoutFatalities).sum();
    if (withoutDeaths > 0) {
      remarks.add(
          new Remark(
              "DEATHS_NOT_STATED",
              "Incidents that state no deaths, and count as without any: " + withoutDeaths));
    }
    String empty =
        years.stream()
            .filter(it -> it.incidents() == 0)
            .map(it -> Integer.toString(it.year()))
            .collect(joining(", "));
    if (!empty.isEmpty()) {
      remarks.add(
          new Remark("YEARS_WITHOUT_INCIDENTS", "Years of which no incident is known: " + empty));
    }
    if (years.getFirst().year() == Year.now(clock).getValue()) {
      remarks.add(new Remark("YEAR_NOT_OVER", "The year is not over: its figures will still rise"));
    }
    return remarks;
  }
}

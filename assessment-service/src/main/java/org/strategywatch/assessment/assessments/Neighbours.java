package org.strategywatch.assessment.assessments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.assessment.indicators.NeighbourCounts;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.assessment.neighbours.Surroundings;

/**
 * What was counted next door in the same months, stored with the inputs of a computation.
 *
 * @param all every neighbour, in the order of country and name
 * @param single those that are looked at one by one, the most incidents first
 * @param together counts of all, by indicator, one a month
 * @param unknownAreas areas of the strategy whose neighbours are not known
 */
record Neighbours(
    List<Neighbour> all,
    List<Series> single,
    SortedMap<Indicator, List<Long>> together,
    List<String> unknownAreas) {

  /** At most so many are looked at one by one. */
  static final int MOST = 8;

  Neighbours {
    all = List.copyOf(all);
    single = List.copyOf(single);
    together = new TreeMap<>(together);
    unknownAreas = List.copyOf(unknownAreas);
  }

  /**
   * One neighbour.
   *
   * @param area null for a whole country
   * @param counts by indicator, one a month
   */
  record Series(String country, @Nullable String area, SortedMap<Indicator, List<Long>> counts) {

    Series {
      counts = new TreeMap<>(counts);
    }
  }

  static Neighbours of(
      List<Indicator> indicators, Surroundings around, NeighbourCounts.Counted counted) {
    List<Neighbour> all = around.neighbours();
    List<Long> incidents =
        counted.each().stream()
            .map(months -> months.stream().mapToLong(MonthCounts::incidents).sum())
            .toList();
    List<Series> single = new ArrayList<>();
    IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparing(incidents::get, Comparator.reverseOrder()))
        .limit(MOST)
        .forEach(
            i ->
                single.add(
                    new Series(
                        all.get(i).country(),
                        all.get(i).area(),
                        Alternatives.counts(indicators, counted.each().get(i)))));
    return new Neighbours(
        all, single, Alternatives.counts(indicators, counted.together()), around.unknown());
  }

  /** Where news concern the computation, each as {@link #place} or {@link #everywhereIn} has it. */
  List<String> places() {
    return all.stream()
        .flatMap(
            it ->
                it.area() == null
                    ? Stream.of(everywhereIn(it.country()))
                    : it.keys().stream().map(key -> place(it.country(), key)))
        .toList();
  }

  List<String> countries() {
    return all.stream().map(Neighbour::country).distinct().toList();
  }

  /**
   * @param area its comparable name
   */
  static String place(String country, String area) {
    return country + "/" + area;
  }

  static String everywhereIn(String country) {
    return country + "/*";
  }
}

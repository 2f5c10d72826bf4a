package org.strategywatch.assessment.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.assessment.indicators.SourceShares;

/**
 * The same months counted from a part of the incidents, stored with the inputs of a computation.
 *
 * @param parts in the order in which they are tried
 * @param sourcesNotTried sources too small, or too many, to be left out one by one
 */
record Alternatives(List<Part> parts, long sourcesNotTried) {

  static final String ONLY_CORROBORATED = "ONLY_CORROBORATED";
  static final String WITHOUT_SOURCE = "WITHOUT_SOURCE_";
  static final String OTHER_SOURCES = "OTHER_SOURCES";

  Alternatives {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the incidents.
   *
   * @param check its code
   * @param source that was left out, where it may be named
   * @param counts one a month of the window, of the indicators in the verdict and of the incidents
   */
  record Part(String check, @Nullable String source, SortedMap<Indicator, List<Long>> counts) {

    Part {
      counts = new TreeMap<>(counts);
    }

    static Part of(
        String check,
        @Nullable String source,
        List<Indicator> indicators,
        List<MonthCounts> months) {
      return new Part(check, source, Alternatives.counts(indicators, months));
    }
  }

  /** One count a month of each indicator, and of the incidents, which some are divided by. */
  static SortedMap<Indicator, List<Long>> counts(
      List<Indicator> indicators, List<MonthCounts> months) {
    SortedMap<Indicator, List<Long>> counts = new TreeMap<>();
    counts.put(Indicator.ATTACKS, months.stream().map(MonthCounts::incidents).toList());
    for (Indicator indicator : indicators) {
      counts.put(indicator, months.stream().map(indicator::count).toList());
    }
    return counts;
  }

  static Alternatives of(
      List<Indicator> indicators,
      List<MonthCounts> all,
      List<MonthCounts> corroborated,
      SourceShares sources) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of(ONLY_CORROBORATED, null, indicators, corroborated));
    int number = 1;
    for (SourceShares.Share share : sources.large()) {
      parts.add(Part.of(WITHOUT_SOURCE + number, share.name(), indicators, share.leftOutOf(all)));
      number++;
    }
    return new Alternatives(parts, sources.others());
  }

  /** The source that a check left out; null if it left out none, or one that is not named. */
  @Nullable String source(String check) {
    return parts.stream()
        .filter(part -> part.check().equals(check))
        .map(Part::source)
        .filter(Objects::nonNull)
        .findAny()
        .orElse(null);
  }
}

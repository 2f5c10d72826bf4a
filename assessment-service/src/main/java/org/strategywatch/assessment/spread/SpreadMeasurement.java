package org.strategywatch.assessment.spread;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.PlacedIncidents;
import org.strategywatch.assessment.neighbours.AdjacentUnits;
import org.strategywatch.assessment.spread.SpreadResponse.AreaShare;
import org.strategywatch.assessment.spread.SpreadResponse.Extent;
import org.strategywatch.assessment.spread.SpreadResponse.Month;
import org.strategywatch.assessment.spread.SpreadResponse.Resemblance;
import org.strategywatch.assessment.statistics.spread.Concentration;
import org.strategywatch.assessment.statistics.spread.MoransI;

/**
 * Measures how the incidents of one count are spread.
 *
 * @param areas comparable names of the admin-1 areas with an incident in the window
 */
record SpreadMeasurement(List<PlacedIncidents> placed, SortedSet<String> areas, OptionalInt units) {

  static SpreadMeasurement of(List<PlacedIncidents> placed, OptionalInt units) {
    SortedSet<String> areas = new TreeSet<>();
    placed.stream().map(PlacedIncidents::area).filter(Objects::nonNull).forEach(areas::add);
    return new SpreadMeasurement(List.copyOf(placed), areas, units);
  }

  Extent window() {
    return extent(placed);
  }

  List<Month> months(IncidentScope scope) {
    Map<YearMonth, List<PlacedIncidents>> byMonth =
        placed.stream().collect(Collectors.groupingBy(PlacedIncidents::month));
    List<Month> months = new ArrayList<>();
    for (YearMonth month = scope.from(); !month.isAfter(scope.to()); month = month.plusMonths(1)) {
      months.add(new Month(month, extent(byMonth.getOrDefault(month, List.of()))));
    }
    return months;
  }

  List<AreaShare> shares() {
    long inAreas = incidents(placed.stream().filter(it -> it.area() != null).toList());
    return areas.stream()
        .map(area -> in(Set.of(area), placed))
        .map(
            there ->
                new AreaShare(name(there), incidents(there), (double) incidents(there) / inAreas))
        .sorted(
            Comparator.comparingLong(AreaShare::incidents)
                .reversed()
                .thenComparing(AreaShare::admin1))
        .toList();
  }

  /** Empty where no areas are known to touch, or all of them have the same number of incidents. */
  Optional<Resemblance> resemblance(AdjacentUnits units) {
    List<Double> values =
        units.names().stream().map(names -> (double) incidents(in(names, placed))).toList();
    long counted = (long) values.stream().mapToDouble(Double::doubleValue).sum();
    return MoransI.of(values, units.links())
        .map(it -> new Resemblance(it.value(), it.expected(), values.size(), counted));
  }

  private Extent extent(List<PlacedIncidents> some) {
    long unitsHit = some.stream().flatMap(it -> it.units().stream()).distinct().count();
    long withoutArea = incidents(some.stream().filter(it -> it.area() == null).toList());
    Concentration division = incidents(some) > withoutArea ? division(some) : null;
    return new Extent(
        incidents(some),
        unitsHit,
        share(unitsHit),
        some.stream().mapToLong(PlacedIncidents::withoutUnit).sum(),
        withoutArea,
        division == null ? null : division.entropy(),
        division == null ? null : division.normalisedEntropy(),
        division == null ? null : division.herfindahl(),
        division == null ? null : division.fragmentation());
  }

  /** More names than units: then not each name is one. */
  private @Nullable Double share(long unitsHit) {
    return units.isEmpty() || unitsHit > units.getAsInt()
        ? null
        : (double) unitsHit / units.getAsInt();
  }

  private Concentration division(List<PlacedIncidents> some) {
    return Concentration.of(
        areas.stream().map(area -> (double) incidents(in(Set.of(area), some))).toList());
  }

  private static List<PlacedIncidents> in(Set<String> names, List<PlacedIncidents> some) {
    return some.stream().filter(it -> it.area() != null && names.contains(it.area())).toList();
  }

  private static long incidents(List<PlacedIncidents> some) {
    return some.stream().mapToLong(PlacedIncidents::incidents).sum();
  }

  /** The comparable name where no other was kept. */
  private static String name(List<PlacedIncidents> there) {
    return there.stream()
        .map(PlacedIncidents::name)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> Objects.requireNonNull(there.getFirst().area()));
  }
}

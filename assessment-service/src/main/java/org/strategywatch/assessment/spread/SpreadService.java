package org.strategywatch.assessment.spread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.IncidentCounts;
import org.strategywatch.assessment.indicators.IncidentPlaces;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.assessment.indicators.IntakeProgress;
import org.strategywatch.assessment.indicators.PlacedIncidents;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.assessment.neighbours.KnownNeighbours;
import org.strategywatch.assessment.spread.SpreadResponse.Extent;
import org.strategywatch.assessment.spread.SpreadResponse.Resemblance;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Answers how widely incidents are spread. */
@ApplicationScoped
class SpreadService {

  private static final String METHOD_VERSION = "1.0";

  private static final Remark NO_RESEMBLANCE =
      new Remark(
          "MORANS_I",
          "Whether areas that touch resemble one another cannot be said: no boundaries of this country"
              + " are known, or all of its areas have as many incidents");
  private static final Remark NO_MEAN_CENTRE =
      new Remark(
          "MEAN_CENTRE",
          "The movement of the mean centre is not computed: coordinates of incidents are not known"
              + " here");

  private static final Remark NEVER_DECIDING =
      new Remark("NEVER_DECIDING", "The spread is shown beside a verdict and never decides one");
  private static final Remark UNITS_NOT_KNOWN =
      new Remark(
          "UNITS_NOT_KNOWN",
          "How many admin-2 units the country has is not known, so there is no share of them");
  private static final Remark MORE_NAMES_THAN_UNITS =
      new Remark(
          "MORE_NAMES_THAN_UNITS",
          "The incidents name more admin-2 units than the country has, so their share is not known");
  private static final Remark NOT_PLACED =
      new Remark(
          "NOT_ALL_PLACED",
          "Incidents that name no area count in no share: the spread may be wider than it seems");
  private static final Remark NOTHING =
      new Remark(
          "NO_INCIDENTS",
          "No incident of the window that you may see names an admin-1 area, so there is nothing to"
              + " divide");

  private final IncidentPlaces places;
  private final IncidentCounts counts;
  private final KnownNeighbours neighbours;
  private final IntakeProgress progress;
  private final Clock clock;

  SpreadService(
      IncidentPlaces places,
      IncidentCounts counts,
      KnownNeighbours neighbours,
      IntakeProgress progress,
      Clock clock) {
    this.places = places;
    this.counts = counts;
    this.neighbours = neighbours;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * The watermark is read first: the answer holds at least what it says, perhaps a moment more.
   *
   * @throws ProblemException naming the parameter that cannot be read
   */
  @Transactional
  SpreadResponse measure(IndicatorQuery query, SharingLabel clearance) {
    IncidentScope scope = query.scope(clock, clearance);
    SortedMap<String, Long> offsets = progress.seenBy(clearance);
    List<PlacedIncidents> placed = places.count(scope, query.moment());
    OptionalInt units = counts.admin2Units(scope.country());
    SpreadMeasurement measurement = SpreadMeasurement.of(placed, units);
    Extent window = measurement.window();
    Optional<Resemblance> resemblance = measurement.resemblance(neighbours.within(scope.country()));
    return new SpreadResponse(
        scope.country(),
        scope.from(),
        scope.to(),
        METHOD_VERSION,
        new Watermark(
            window.incidents(),
            placed.stream()
                .map(PlacedIncidents::newest)
                .max(Comparator.naturalOrder())
                .orElse(null),
            offsets),
        units.isPresent() ? units.getAsInt() : null,
        window,
        measurement.shares(),
        measurement.months(scope),
        resemblance.isPresent() ? List.of(NO_MEAN_CENTRE) : List.of(NO_RESEMBLANCE, NO_MEAN_CENTRE),
        remarks(window, units),
        resemblance.orElse(null));
  }

  private static List<Remark> remarks(Extent window, OptionalInt units) {
    List<Remark> remarks = new ArrayList<>(List.of(NEVER_DECIDING));
    if (units.isEmpty()) {
      remarks.add(UNITS_NOT_KNOWN);
    } else if (window.shareOfUnits() == null) {
      remarks.add(MORE_NAMES_THAN_UNITS);
    }
    if (window.entropy() == null) {
      remarks.add(NOTHING);
    } else if (window.withoutArea() + window.withoutUnit() > 0) {
      remarks.add(NOT_PLACED);
    }
    return remarks;
  }
}

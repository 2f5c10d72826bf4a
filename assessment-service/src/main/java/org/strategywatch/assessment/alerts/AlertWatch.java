package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.intake.IncidentPlacement;
import org.strategywatch.assessment.intake.IncidentsChanged;
import org.strategywatch.assessment.intake.IncidentsChanged.Change;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Notes which areas incidents have touched, in the transaction in which they arrive. The scan comes
 * after it: an import must not wait for regressions.
 */
@ApplicationScoped
class AlertWatch {

  private final AlertAreas areas;
  private final Clock clock;

  AlertWatch(AlertAreas areas, Clock clock) {
    this.areas = areas;
    this.clock = clock;
  }

  /** An area in the order in which they are always written, so that two writers do not meet. */
  record Place(String country, String area) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::country).thenComparing(Place::area);
  }

  /**
   * What a batch did to an area.
   *
   * @param labels of the incidents touched, before and after
   * @param raisedTo the highest label that one of its incidents has risen to, null if none has
   * @param from the earliest day of the incidents touched, before and after
   */
  record Touch(Set<SharingLabel> labels, @Nullable SharingLabel raisedTo, LocalDate from) {

    Touch and(Touch other) {
      var all = EnumSet.copyOf(labels);
      all.addAll(other.labels);
      SharingLabel raised =
          Stream.of(this, other)
              .map(Touch::raisedTo)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
      return new Touch(all, raised, from.isBefore(other.from) ? from : other.from);
    }
  }

  void incidentsChanged(@Observes IncidentsChanged news) {
    Map<Place, Touch> touched = new TreeMap<>(Place.ORDER);
    for (Change change : news.changes()) {
      touch(touched, change.before(), raisedTo(change));
      touch(touched, change.after(), null);
    }
    areas.touched(touched, clock.instant());
  }

  private static void touch(
      Map<Place, Touch> touched,
      @Nullable IncidentPlacement place,
      @Nullable SharingLabel raisedTo) {
    if (place != null) {
      Touch touch = new Touch(Set.of(place.sharing()), raisedTo, place.occurredOn());
      touched.merge(new Place(place.country(), AlertSeries.WHOLE), touch, Touch::and);
      touched.merge(new Place(place.country(), place.area()), touch, Touch::and);
    }
  }

  private static @Nullable SharingLabel raisedTo(Change change) {
    IncidentPlacement before = change.before();
    IncidentPlacement after = change.after();
    return before != null && after != null && !before.sharing().covers(after.sharing())
        ? after.sharing()
        : null;
  }
}

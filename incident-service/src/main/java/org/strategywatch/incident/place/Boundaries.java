package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Finds the unit whose boundary holds a point. */
final class Boundaries {

  private record Area(Place place, Geometry boundary, IndexedPointInAreaLocator locator) {

    boolean holds(Coordinate point) {
      return boundary.getEnvelopeInternal().contains(point)
          && locator.locate(point) != Location.EXTERIOR;
    }
  }

  private final List<Area> areas;

  Boundaries(Collection<Place> places) {
    areas =
        places.stream()
            .filter(Place::isPresent)
            .sorted(Comparator.comparingInt(Place::level).reversed().thenComparing(Place::pcode))
            .flatMap(place -> area(place).stream())
            .toList();
  }

  private static Optional<Area> area(Place place) {
    return Optional.ofNullable(place.boundary())
        .map(boundary -> new Area(place, boundary, new IndexedPointInAreaLocator(boundary)));
  }

  /** The smallest unit; on a border the first by P-code. */
  Optional<Place> around(double latitude, double longitude) {
    Coordinate point = new Coordinate(longitude, latitude);
    return areas.stream().filter(area -> area.holds(point)).findFirst().map(Area::place);
  }
}

package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Which units of level 1 touch each other, within a country and across borders. */
final class Adjacency {

  /**
   * Degrees, 5.6 km along a meridian: a border that two hands have drawn does not quite meet, and
   * who can cross a gap of that width can reach the other side.
   */
  static final double TOLERANCE = 0.05;

  private final SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();

  private Adjacency(Collection<UnitShape> shapes) {
    STRtree index = new STRtree();
    List<Ground> grounds =
        shapes.stream()
            .flatMap(shape -> shape.areas().stream().map(area -> new Ground(shape.unit(), area)))
            .toList();
    shapes.forEach(shape -> neighbours.put(shape.unit().pcode(), new TreeSet<>()));
    grounds.forEach(ground -> index.insert(ground.box(), ground));
    for (Ground ground : grounds) {
      index.query(ground.reach(), other -> join(ground, (Ground) other));
    }
  }

  /**
   * P-codes of neighbours by P-code, for every present unit whose ground is known; those of a unit
   * without a neighbour are an empty set.
   */
  static SortedMap<String, SortedSet<String>> of(Collection<Place> places) {
    return new Adjacency(UnitShape.of(places)).neighbours;
  }

  private void join(Ground one, Ground other) {
    String pcode = one.unit.pcode();
    String otherPcode = other.unit.pcode();
    boolean isOpen = pcode.compareTo(otherPcode) < 0 && !of(pcode).contains(otherPcode);
    if (isOpen && one.touches(other)) {
      of(pcode).add(otherPcode);
      of(otherPcode).add(pcode);
    }
  }

  private Set<String> of(String pcode) {
    return neighbours.computeIfAbsent(pcode, _ -> new TreeSet<>());
  }

  /** A unit's area with what makes many comparisons with it quick. */
  private static final class Ground {

    private final Place unit;
    private final Geometry area;
    private final PreparedGeometry prepared;
    private final IndexedFacetDistance distance;

    Ground(Place unit, Geometry area) {
      this.unit = unit;
      this.area = area;
      prepared = PreparedGeometryFactory.prepare(area);
      distance = new IndexedFacetDistance(area);
    }

    Envelope box() {
      return area.getEnvelopeInternal();
    }

    Envelope reach() {
      Envelope reach = new Envelope(box());
      reach.expandBy(TOLERANCE);
      return reach;
    }

    /** A town may lie within the unit around it, far from its edge: that is touching too. */
    boolean touches(Ground other) {
      return prepared.intersects(other.area) || distance.isWithinDistance(other.area, TOLERANCE);
    }
  }
}

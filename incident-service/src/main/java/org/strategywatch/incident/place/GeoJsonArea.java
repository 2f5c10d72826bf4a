package org.strategywatch.incident.place;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Reads the polygons of GeoJSON, WGS 84. */
final class GeoJsonArea {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private GeoJsonArea() {}

  /**
   * An area without self-intersections; those that came with some are mended.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Geometry read(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    Geometry area =
        switch (geometry.path("type").asText()) {
          case "Polygon" -> polygon(coordinates);
          case "MultiPolygon" -> polygons(coordinates);
          default -> throw new IllegalArgumentException("a Polygon or MultiPolygon is expected");
        };
    Geometry mended = area.isValid() ? area : GeometryFixer.fix(area);
    if (mended.isEmpty()) {
      throw new IllegalArgumentException("it encloses no area");
    }
    return mended;
  }

  private static Geometry polygons(JsonNode parts) {
    Polygon[] polygons = new Polygon[parts.size()];
    for (int i = 0; i < polygons.length; i++) {
      polygons[i] = polygon(parts.get(i));
    }
    return GEOMETRY.createMultiPolygon(polygons);
  }

  private static Polygon polygon(JsonNode rings) {
    if (rings.isEmpty()) {
      throw new IllegalArgumentException("a polygon has at least one ring");
    }
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return GEOMETRY.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode positions) {
    Coordinate[] corners = new Coordinate[positions.size()];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = corner(positions.get(i));
    }
    boolean isClosed = corners.length >= 4 && corners[0].equals2D(corners[corners.length - 1]);
    if (!isClosed) {
      throw new IllegalArgumentException("a ring has four positions, the last equal to the first");
    }
    return GEOMETRY.createLinearRing(corners);
  }

  private static Coordinate corner(JsonNode position) {
    JsonNode longitude = position.path(0);
    JsonNode latitude = position.path(1);
    boolean isOnEarth =
        longitude.isNumber()
            && latitude.isNumber()
            && Math.abs(longitude.asDouble()) <= 180
            && Math.abs(latitude.asDouble()) <= 90;
    if (!isOnEarth) {
      throw new IllegalArgumentException("longitude and latitude in degrees are expected");
    }
    return new Coordinate(longitude.asDouble(), latitude.asDouble());
  }
}

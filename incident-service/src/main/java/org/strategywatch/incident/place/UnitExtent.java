package org.strategywatch.incident.place;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.strategywatch.incident.incident.Folding;

/**
 * The box around a unit of level 1, by its own boundary or by those of all its parts.
 *
 * @param keys country and folded name with a slash between, one for each name
 * @param box in degrees, longitudes as x
 */
record UnitExtent(String country, List<String> keys, Envelope box) {

  UnitExtent {
    keys = List.copyOf(keys);
  }

  /**
   * Of every unit whose extent is known; an area across the antimeridian is as wide as the Earth.
   */
  static List<UnitExtent> of(Collection<Place> places) {
    return UnitShape.of(places).stream().map(UnitExtent::of).toList();
  }

  private static UnitExtent of(UnitShape shape) {
    Place unit = shape.unit();
    Envelope box = new Envelope();
    shape.areas().forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
    return new UnitExtent(
        unit.country(),
        unit.names().map(name -> unit.country() + "/" + Folding.area(name)).toList(),
        box);
  }
}

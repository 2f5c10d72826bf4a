package org.strategywatch.incident.place;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit as the API shows it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param level 1 or 2
 * @param otherNames names that people have found to mean it
 * @param parentPcode absent at level 1
 * @param validFrom since when the code list that named it is in force; the unit may be older
 * @param validTo the last day, absent for units that exist
 * @param hasBoundary whether points can be found to lie in it
 */
@Schema(name = "Place")
public record PlaceResponse(
    String pcode,
    String country,
    int level,
    String name,
    List<String> otherNames,
    @Nullable String parentPcode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean hasBoundary) {

  public PlaceResponse {
    otherNames = List.copyOf(otherNames);
  }

  static PlaceResponse from(Place place) {
    return new PlaceResponse(
        place.pcode(),
        place.country(),
        place.level(),
        place.name(),
        place.otherNames(),
        place.parent(),
        place.validFrom(),
        place.validTo(),
        place.boundary() != null);
  }
}

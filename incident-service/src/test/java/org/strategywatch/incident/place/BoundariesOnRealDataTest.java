package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.strategywatch.incident.imports.SharedData;
import org.strategywatch.incident.reference.CsvTable;

/**
 * Where the points of UCDP's events in Mali lie on a map of its nine old regions; one more is coded
 * in no known unit.
 */
class BoundariesOnRealDataTest {

  @Test
  void points_ofMali_lieInAnotherRegionThanCodedIn236Events() throws IOException {
    // Given
    Gazetteer gazetteer = gazetteer();
    NameMatching matching = gazetteer.matching();

    // When
    int inOther = 0;
    int located = 0;
    for (CsvTable.Row event : events()) {
      Optional<Place> around =
          gazetteer.boundaries().around(number(event, "latitude"), number(event, "longitude"));
      Optional<String> coded =
          event
              .cell("adm_1")
              .flatMap(name -> matching.admin1("ML", name))
              .map(match -> match.place().pcode());
      located += around.isPresent() ? 1 : 0;
      boolean isOther =
          around.isPresent() && coded.isPresent() && !coded.get().equals(around.get().pcode());
      inOther += isOther ? 1 : 0;
    }

    // Then
    assertThat(located).isEqualTo(2102);
    assertThat(inOther).isEqualTo(236);
  }

  private static Gazetteer gazetteer() throws IOException {
    PcodeTable pcodes = new PcodeTable(Map.of());
    pcodes.read(
        CsvTable.of(SharedData.read("admin/pcodes.csv"), PcodeTable.REQUIRED).rows().stream()
            .filter(row -> row.cell("Location").equals(Optional.of("MLI")))
            .toList());
    Map<String, Place> places = Gazetteer.of(1, pcodes.places()).places();
    BoundaryCollection collection = new BoundaryCollection(places.keySet());
    collection.read(
        new ObjectMapper()
            .readTree(SharedData.read("admin/MLI_ne_admin1.geojson"))
            .path("features"));
    assertThat(collection.rejections()).isEmpty();
    assertThat(collection.boundaries()).hasSize(9);
    List<Place> bounded = new ArrayList<>();
    places.values().forEach(place -> bounded.add(bounded(place, collection.boundaries())));
    return Gazetteer.of(1, bounded);
  }

  private static Place bounded(Place place, Map<String, Geometry> boundaries) {
    return new Place(
        place.pcode(),
        place.country(),
        place.level(),
        place.name(),
        place.otherNames(),
        place.parent(),
        place.validFrom(),
        place.validTo(),
        boundaries.get(place.pcode()),
        1);
  }

  private static List<CsvTable.Row> events() throws IOException {
    return CsvTable.of(
            SharedData.read("ucdp/ged-west-africa-1989-2023.csv"), List.of("adm_1", "iso3"))
        .rows()
        .stream()
        .filter(row -> row.cell("iso3").equals(Optional.of("MLI")))
        .toList();
  }

  private static double number(CsvTable.Row row, String column) {
    return Double.parseDouble(row.cell(column).orElseThrow());
  }
}

package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.strategywatch.incident.imports.SharedData;
import org.strategywatch.incident.reference.CsvTable;

/** On Natural Earth's boundaries, with the nine old regions of Mali. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdjacencyOnRealDataTest {

  private static final List<String> COUNTRIES =
      List.of("BEN", "BFA", "CIV", "DZA", "GHA", "GNB", "MLI", "MRT", "NER", "NGA", "SEN", "TGO");

  private final SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();

  @BeforeAll
  void readOnce() throws IOException {
    PcodeTable pcodes = new PcodeTable(Map.of());
    pcodes.read(CsvTable.of(SharedData.read("admin/pcodes.csv"), PcodeTable.REQUIRED).rows());
    Map<String, Place> places = Gazetteer.of(1, pcodes.places()).places();
    Map<String, Geometry> boundaries = new HashMap<>();
    for (String country : COUNTRIES) {
      BoundaryCollection collection = new BoundaryCollection(places.keySet());
      byte[] file = SharedData.read("admin/" + country + "_ne_admin1.geojson");
      collection.read(new ObjectMapper().readTree(file).path("features"));
      boundaries.putAll(collection.boundaries());
    }
    List<Place> bounded = new ArrayList<>();
    places.values().forEach(place -> bounded.add(bounded(place, boundaries)));
    neighbours.putAll(Adjacency.of(bounded));
  }

  @ParameterizedTest
  @CsvSource({
    "Mopti touches Segou, ML05, ML04",
    "Mopti touches Tombouctou, ML05, ML06",
    "Kayes touches Tambacounda in Senegal, ML01, SN12",
    "Bamako touches Koulikoro around it, ML09, ML02",
    "Gao touches Tillaberi in Niger, ML07, NE006",
  })
  void neighbours_areThose(String why, String pcode, String other) {
    assertThat(neighbours.get(pcode)).as(why).contains(other);
    assertThat(neighbours.get(other)).as(why).contains(pcode);
  }

  /** Burkina Faso is drawn by its provinces. */
  @Test
  void neighbours_ofMopti_areTwoRegionsHereAndThreeInBurkinaFaso() {
    assertThat(neighbours.get("ML05")).containsExactly("BF46", "BF54", "BF56", "ML04", "ML06");
  }

  @Test
  void neighbours_areMutualAndNeverItself() {
    neighbours.forEach(
        (pcode, others) ->
            assertThat(others)
                .doesNotContain(pcode)
                .allSatisfy(other -> assertThat(neighbours.get(other)).contains(pcode)));
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
}

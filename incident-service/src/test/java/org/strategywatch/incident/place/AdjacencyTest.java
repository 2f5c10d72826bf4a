package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AdjacencyTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @ParameterizedTest
  @CsvSource({"1.0, true", "0.9, true", "1.04, true", "1.06, false", "3.0, false"})
  void neighbours_byTheGapBetweenThem_areThoseThatNearlyMeet(double west, boolean touching) {
    Place one = unit("AA01", "AA", null, box(0, 1, 0, 1));
    Place other = unit("BB01", "BB", null, box(west, west + 1, 0, 1));

    var neighbours = Adjacency.of(List.of(one, other));

    assertThat(neighbours)
        .containsEntry("AA01", new TreeSet<>(touching ? Set.of("BB01") : Set.of()))
        .containsEntry("BB01", new TreeSet<>(touching ? Set.of("AA01") : Set.of()));
  }

  @Test
  void neighbours_ofATownWithinAUnit_areTheUnitAroundIt() {
    Place around = unit("AA01", "AA", null, box(0, 10, 0, 10));
    Place town = unit("AA02", "AA", null, box(4, 5, 4, 5));

    assertThat(Adjacency.of(List.of(around, town)).get("AA02")).containsExactly("AA01");
  }

  @Test
  void neighbours_ofAUnitWhosePartsAreKnown_areThoseOfItsParts() {
    Place whole = unit("AA01", "AA", null, null);
    Place west = unit("AA0101", "AA", "AA01", box(0, 1, 0, 1));
    Place east = unit("AA0102", "AA", "AA01", box(1, 2, 0, 1));
    Place beyond = unit("AA02", "AA", null, box(2, 3, 0, 1));

    assertThat(Adjacency.of(List.of(whole, west, east, beyond)).get("AA01"))
        .containsExactly("AA02");
  }

  @Test
  void neighbours_ofAUnitWithoutBoundaryOrThatIsNoMore_areNotKnown() {
    Place there = unit("AA01", "AA", null, box(0, 1, 0, 1));
    Place unknown = unit("AA02", "AA", null, null);
    Place ended =
        new Place(
            "AA03",
            "AA",
            1,
            "Old",
            List.of(),
            null,
            null,
            java.time.LocalDate.of(2020, 1, 1),
            box(1, 2, 0, 1),
            1);

    var neighbours = Adjacency.of(List.of(there, unknown, ended));

    assertThat(neighbours).containsOnlyKeys("AA01");
    assertThat(neighbours.get("AA01")).isEmpty();
  }

  static Place unit(
      String pcode, String country, @Nullable String parent, @Nullable Geometry boundary) {
    return new Place(
        pcode,
        country,
        parent == null ? 1 : 2,
        "Unit " + pcode,
        List.of(),
        parent,
        null,
        null,
        boundary,
        1);
  }

  private static Geometry box(double west, double east, double south, double north) {
    return GEOMETRY.toGeometry(new Envelope(west, east, south, north));
  }
}

package org.strategywatch.assessment.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.CountryCode;

class LandBordersTest {

  private static final Path AFRICA =
      Path.of("../../shared/data/admin/ne_110m_admin_0_africa.geojson");

  /** The coarse map lets Cameroon reach Niger across Lake Chad, where Nigeria and Chad meet. */
  private static final Set<String> ON_THE_MAP_ONLY = Set.of("CM-NE");

  private static final Set<String> IN_THE_TABLE_ONLY = Set.of("NG-TD");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ML|BF CI DZ GN MR NE SN",
        "SN|GM GN GW ML MR",
        "LS|ZA",
        "GB|IE",
        "MG|''",
        "XA|''",
        "ZZ|''"
      })
  void of_country_givesThoseNextToIt(String country, String neighbours) {
    assertThat(String.join(" ", LandBorders.of(country))).isEqualTo(neighbours);
  }

  @Test
  void all_knowEveryCodeAndStandOnBothSides() {
    LandBorders.all()
        .forEach(
            (country, neighbours) -> {
              assertThat(CountryCode.isKnown(country)).as(country).isTrue();
              assertThat(neighbours).as(country).isSorted().doesNotHaveDuplicates();
              assertThat(neighbours)
                  .as(country)
                  .isNotEmpty()
                  .doesNotContain(country)
                  .allSatisfy(it -> assertThat(LandBorders.of(it)).as(it).contains(country));
            });
    assertThat(LandBorders.all()).hasSize(165);
  }

  @Test
  void all_inAfrica_areThoseThatNaturalEarthDraws() throws IOException {
    assumeTrue(Files.exists(AFRICA), "skipped: the map of Africa is not beside the checkout");
    Map<String, Set<JsonNode>> corners = corners(new ObjectMapper().readTree(AFRICA.toFile()));
    Set<String> drawn = new TreeSet<>();
    Set<String> listed = new TreeSet<>();
    for (String one : corners.keySet()) {
      for (String other : corners.keySet()) {
        Set<JsonNode> common = new HashSet<>(corners.get(one));
        common.retainAll(corners.get(other));
        if (one.compareTo(other) < 0 && common.size() >= 2) {
          drawn.add(one + "-" + other);
        }
        if (one.compareTo(other) < 0 && LandBorders.of(one).contains(other)) {
          listed.add(one + "-" + other);
        }
      }
    }

    drawn.removeAll(ON_THE_MAP_ONLY);
    listed.removeAll(IN_THE_TABLE_ONLY);
    assertThat(corners).hasSize(50);
    assertThat(listed).isEqualTo(drawn).hasSize(107);
  }

  /** The points of each country's outline; a border has the same ones on both sides. */
  private static Map<String, Set<JsonNode>> corners(JsonNode map) {
    Map<String, String> codes =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .collect(Collectors.toMap(it -> Locale.of("", it).getISO3Country(), it -> it));
    Map<String, Set<JsonNode>> corners = new TreeMap<>();
    for (JsonNode feature : map.path("features")) {
      String iso3 = feature.path("properties").path("iso_a3").asText();
      String code = iso3.equals("-99") ? "SO" : codes.get(iso3);
      JsonNode geometry = feature.path("geometry");
      boolean single = geometry.path("type").asText().equals("Polygon");
      Set<JsonNode> own = corners.computeIfAbsent(code, _ -> new HashSet<>());
      for (JsonNode ring : single ? geometry.path("coordinates") : rings(geometry)) {
        ring.forEach(own::add);
      }
    }
    return corners;
  }

  private static Iterable<JsonNode> rings(JsonNode multiPolygon) {
    Set<JsonNode> rings = new HashSet<>();
    multiPolygon.path("coordinates").forEach(polygon -> polygon.forEach(rings::add));
    return rings;
  }
}

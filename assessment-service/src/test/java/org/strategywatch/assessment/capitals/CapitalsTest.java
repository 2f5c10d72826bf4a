package org.strategywatch.assessment.capitals;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.capitals.Capitals.Seat;

class CapitalsTest {

  /** Natural Earth's boundaries of Africa, which are not a part of the checkout. */
  private static final Path AFRICA =
      Path.of("../../shared/data/admin/ne_110m_admin_0_africa.geojson");

  private static final Set<String> ASSIGNED =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /** No permanent seat: the Antarctic, islands without inhabitants, and Tokelau's that rotates. */
  private static final Set<String> WITHOUT = Set.of("AQ", "BV", "HM", "IO", "TF", "TK", "UM");

  /** The coast is drawn with straight lines of some 50 km, and most capitals lie on it. */
  private static final double COAST_DEGREES = 0.3;

  /** The one is on an island that is too small, the other beyond a line of control. */
  private static final Set<String> NOT_DRAWN = Set.of("Malabo", "El Aaiún");

  @Test
  void isKnown_ofEveryCountryOfTheStandard_unlessItHasNoSeat() {
    Set<String> without =
        ASSIGNED.stream()
            .filter(code -> !Capitals.isKnown(code))
            .collect(toCollection(TreeSet::new));

    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
    assertThat(all()).hasSize(256).allMatch(seat -> CountryCode.isKnown(seat.country()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XA", "XK", "ZZ", "ml", "MLI", ""})
  void kilometresFrom_whereNoSeatIsKnown_isEmpty(String country) {
    assertThat(Capitals.isKnown(country)).isFalse();
    assertThat(Capitals.kilometresFrom(country, 0, 0)).isEmpty();
  }

  @Test
  void seats_ofAllCountries_areDifferentPlacesOnTheGlobe() {
    assertThat(all())
        .allMatch(seat -> Math.abs(seat.latitude()) <= 90 && Math.abs(seat.longitude()) <= 180)
        .allMatch(seat -> !seat.city().isBlank());
    assertThat(all().map(seat -> seat.latitude() + "/" + seat.longitude())).doesNotHaveDuplicates();
    assertThat(all().map(seat -> seat.country() + seat.city())).doesNotHaveDuplicates();
  }

  /** Countries, and the kilometres between their capitals as they are commonly given, to 1 %. */
  @ParameterizedTest
  @CsvSource({
    "ML, BF, 705",
    "BF, NE, 416",
    "CD, CG, 7",
    "FR, GB, 344",
    "US, CA, 733",
    "RU, CN, 5795",
    "EG, KE, 3524",
    "AU, NZ, 2325",
    "AR, UY, 203",
    "IT, VA, 2.5"
  })
  void seats_ofTwoCountries_areAsFarApartAsIsCommonlySaid(
      String one, String other, double expected) {
    Seat there = Capitals.seats(other).getFirst();

    double distance =
        Capitals.kilometresFrom(one, there.latitude(), there.longitude()).orElseThrow();

    assertThat(distance).isCloseTo(expected, within(Math.max(1, expected / 100)));
  }

  @ParameterizedTest
  @CsvSource({
    "BI, Bujumbura", "BJ, Cotonou", "BO, La Paz", "CI, Abidjan", "CL, Valparaíso",
    "GQ, Ciudad de la Paz", "LK, Colombo", "MY, Putrajaya", "NL, The Hague", "SD, Port Sudan",
    "SZ, Lobamba", "TZ, Dar es Salaam", "YE, Aden", "ZA, Cape Town"
  })
  void kilometresFrom_whereACountryHasTwoSeats_isFromTheNearer(String country, String second) {
    List<Seat> seats = Capitals.seats(country);

    assertThat(seats).hasSize(2).last().extracting(Seat::city).isEqualTo(second);
    for (Seat seat : seats) {
      assertThat(Capitals.kilometresFrom(country, seat.latitude(), seat.longitude())).hasValue(0);
    }
  }

  @Test
  void seats_ofAllOthers_areOne() {
    assertThat(ASSIGNED.stream().filter(code -> Capitals.seats(code).size() > 1)).hasSize(14);
  }

  @Test
  void seats_ofAfrica_lieWithinTheirCountries() throws IOException {
    assumeTrue(Files.exists(AFRICA), "skipped: the boundaries are not beside the checkout");
    int checked = 0;
    for (JsonNode country : new ObjectMapper().readTree(AFRICA.toFile()).required("features")) {
      String iso3 = country.at("/properties/iso_a3").asText();
      for (Seat seat :
          all().filter(it -> iso3(it).equals(iso3) && !NOT_DRAWN.contains(it.city())).toList()) {
        assertThat(probes(seat).anyMatch(point -> isWithin(country.get("geometry"), point)))
            .as("%s in %s", seat.city(), iso3)
            .isTrue();
        checked++;
      }
    }
    assertThat(checked).isEqualTo(56);
  }

  private static Stream<Seat> all() {
    return ASSIGNED.stream().flatMap(code -> Capitals.seats(code).stream());
  }

  private static String iso3(Seat seat) {
    return Locale.of("", seat.country()).getISO3Country();
  }

  private static Stream<double[]> probes(Seat seat) {
    return Stream.of(-COAST_DEGREES, 0.0, COAST_DEGREES)
        .flatMap(
            up ->
                Stream.of(-COAST_DEGREES, 0.0, COAST_DEGREES)
                    .map(right -> new double[] {seat.longitude() + right, seat.latitude() + up}));
  }

  /** Even-odd rule over all rings: a hole takes away what its surrounding adds. */
  private static boolean isWithin(JsonNode geometry, double[] point) {
    boolean inside = false;
    boolean single = geometry.get("type").asText().equals("Polygon");
    for (JsonNode polygon :
        single ? List.of(geometry.get("coordinates")) : geometry.get("coordinates")) {
      for (JsonNode ring : polygon) {
        for (int i = 0; i + 1 < ring.size(); i++) {
          inside ^= crosses(ring.get(i), ring.get(i + 1), point);
        }
      }
    }
    return inside;
  }

  private static boolean crosses(JsonNode from, JsonNode to, double[] point) {
    double x1 = from.get(0).asDouble();
    double y1 = from.get(1).asDouble();
    double x2 = to.get(0).asDouble();
    double y2 = to.get(1).asDouble();
    return (y1 > point[1]) != (y2 > point[1])
        && point[0] < x1 + (point[1] - y1) / (y2 - y1) * (x2 - x1);
  }
}

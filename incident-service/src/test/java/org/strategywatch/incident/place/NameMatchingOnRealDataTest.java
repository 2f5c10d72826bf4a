package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.imports.SharedData;
import org.strategywatch.incident.reference.CsvTable;

/** How many of the names in UCDP's data find their P-code, and that none finds a wrong one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameMatchingOnRealDataTest {

  private static final String PCODES = "admin/pcodes.csv";
  private static final String EVENTS = "ucdp/ged-west-africa-1989-2023.csv";

  private Collection<Place> places = List.of();
  private List<CsvTable.Row> events = List.of();

  @BeforeAll
  void readOnce() throws IOException {
    PcodeTable pcodes = new PcodeTable(Map.of());
    pcodes.read(CsvTable.of(SharedData.read(PCODES), PcodeTable.REQUIRED).rows());
    assertThat(pcodes.rejections()).isEmpty();
    places = pcodes.places();
    events = CsvTable.of(SharedData.read(EVENTS), List.of("adm_1", "adm_2")).rows();
  }

  /** Coded names that find their unit, of those that are coded. Folding alone: see issue 3. */
  @ParameterizedTest
  @CsvSource({
    "BJ, 36, 36, 28, 28",
    "BF, 1487, 1487, 1472, 1472",
    "GW, 20, 20, 19, 19",
    "ML, 2024, 2025, 1929, 1929",
    "NE, 562, 562, 506, 515",
    "SN, 269, 269, 256, 256",
    "TG, 131, 131, 131, 131",
    "CI, 20, 353, 192, 349",
  })
  void names_ofEachCountry_findTheirUnits(
      String country, int found1, int coded1, int found2, int coded2) {
    // Given
    NameMatching matching = new NameMatching(places);
    List<CsvTable.Row> ofCountry = events(country);

    // When
    List<Optional<NameMatch>> first =
        coded(ofCountry, "adm_1").stream()
            .map(row -> matching.admin1(country, row.cell("adm_1").orElseThrow()))
            .toList();
    List<Optional<NameMatch>> second =
        coded(ofCountry, "adm_2").stream().map(row -> admin2(matching, country, row)).toList();

    // Then
    assertThat(first).hasSize(coded1);
    assertThat(first.stream().filter(Optional::isPresent)).hasSize(found1);
    assertThat(second).hasSize(coded2);
    assertThat(second.stream().filter(Optional::isPresent)).hasSize(found2);
  }

  /**
   * Reviewed by hand: each pair means the same unit. Units that moved to another whole since they
   * were coded are matched by their exact names.
   */
  @Test
  void names_thatAreNotTheUnitsOwn_findTheReviewedUnits() {
    assertThat(matches(how -> how == MatchKind.SPELLING || how == MatchKind.ONLY_PART))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "BF Est region / Komandjoari province", "BF5203 Komandjari",
                    "ML Segou region / Barouéli cercle", "ML0401 Baraoueli",
                    "NE Agadez region / Tchighozerine department", "NE001006 Tchirozerine",
                    "NE Niamey region / Niamey department", "NE008001 Ville de Niamey",
                    "NE Tahoua region / Tchin Tabaradene department", "NE005011 Tchintabaraden",
                    "NE Tahoua region / Tchin Tarabadene department", "NE005011 Tchintabaraden")));
    assertThat(matches(how -> how == MatchKind.NAME_ELSEWHERE))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "ML Gao region / Abeïbara cercle", "ML0801 Abeibara",
                    "ML Gao region / Kidal cercle", "ML0802 Kidal",
                    "ML Gao region / Menaka cercle", "ML1001 Menaka",
                    "SN Kolda region / Sédhiou department", "SN1103 Sedhiou",
                    "SN Saint-Louis region / Matam department", "SN0902 Matam",
                    "TG Maritime region / Haho prefecture", "TG0406 Haho")));
  }

  /** If a unit were missing, would its name be taken for a neighbour's? */
  @Test
  void names_ofUnitsThatAreMissing_areNotTakenForTheirNeighbours() {
    // When
    List<String> mistaken = new ArrayList<>();
    for (Place missing : places) {
      List<Place> siblings =
          places.stream()
              .filter(place -> !place.equals(missing))
              .filter(place -> place.level() == missing.level())
              .filter(place -> place.country().equals(missing.country()))
              .filter(
                  place -> String.valueOf(place.parent()).equals(String.valueOf(missing.parent())))
              .toList();
      new SiblingNames(siblings)
          .resembling(PlaceName.of(missing.name()))
          .ifPresent(taken -> mistaken.add(missing.name() + " for " + taken.name()));
    }

    // Then
    assertThat(places).hasSize(3826);
    assertThat(mistaken).isEmpty();
  }

  private SortedMap<String, String> matches(Predicate<MatchKind> wanted) {
    NameMatching matching = new NameMatching(places);
    SortedMap<String, String> found = new TreeMap<>();
    for (CsvTable.Row row : coded(events, "adm_2")) {
      String country = Countries.ofIso3(row.cell("iso3").orElseThrow()).orElseThrow();
      admin2(matching, country, row)
          .filter(match -> wanted.test(match.how()))
          .ifPresent(
              match ->
                  found.put(
                      country
                          + " "
                          + row.cell("adm_1").orElse("")
                          + " / "
                          + row.cell("adm_2").orElseThrow(),
                      match.place().pcode() + " " + match.place().name()));
    }
    return found;
  }

  private static Optional<NameMatch> admin2(
      NameMatching matching, String country, CsvTable.Row row) {
    return matching.admin2(
        country, row.cell("adm_1").orElse(null), row.cell("adm_2").orElseThrow());
  }

  private List<CsvTable.Row> events(String country) {
    return events.stream()
        .filter(row -> row.cell("iso3").flatMap(Countries::ofIso3).equals(Optional.of(country)))
        .toList();
  }

  private static List<CsvTable.Row> coded(List<CsvTable.Row> rows, String column) {
    return rows.stream().filter(row -> row.cell(column).isPresent()).toList();
  }
}

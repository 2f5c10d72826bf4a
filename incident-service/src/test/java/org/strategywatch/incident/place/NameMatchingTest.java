package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchingTest {

  /** A made-up country. */
  private static final List<Place> PLACES =
      List.of(
          unit("XN1", null, "Haut-Kasso"),
          unit("XN11", "XN1", "Belderane"),
          unit("XN12", "XN1", "Tissamoun Est"),
          unit("XN2", null, "Bas-Kasso"),
          unit("XN21", "XN2", "Ville de Bas-Kasso"),
          unit("XN3", null, "Gourra"),
          unit("XN31", "XN3", "Gourra"),
          unit("XN32", "XN3", "Karandé"),
          unit("XN33", "XN3", "Karaldé"),
          unit("XN4", null, "Ouassi"),
          unit("XN41", "XN4", "Gourra"),
          unit("XN42", "XN4", "Mendoule"));

  private static final NameMatching MATCHING = new NameMatching(PLACES);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Haut Kasso region, XN1, NAME",
        "HAÛT-KASSO, XN1, NAME",
        "Région de Gourra, XN3, NAME",
        "Kasso, -, -",
        "Basso-Kasso, -, -",
        "Ouassy, -, -",
      })
  void admin1_matchesWhatCanOnlyMeanOne(
      String coded, @Nullable String pcode, @Nullable MatchKind how) {
    assertMatch(MATCHING.admin1("XN", coded).orElse(null), pcode, how);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Haut-Kasso, Beldérane cercle, XN11, NAME",
        "Haut-Kasso, Belderrane, XN11, SPELLING",
        "Haut-Kasso, Tissamoune Est, XN12, SPELLING",
        "Haut-Kasso, Tissamoune Ouest, -, -",
        "Bas-Kasso, Bas-Kasso department, XN21, ONLY_PART",
        "Gourra, Gourra, XN31, NAME",
        "Ouassi, Gourra, XN41, NAME",
        "Haut-Kasso, Gourra, -, -",
        "Gourra, Mendoule, XN42, NAME_ELSEWHERE",
        "Gourra, Mendoula, -, -",
        "Gourra, Karandé, XN32, NAME",
        "Gourra, Karanlé, -, -",
        "-, Mendoule, XN42, NAME",
        "-, Mendoula, -, -",
        "-, Gourra, -, -",
        "Unknown, Mendoule, XN42, NAME",
      })
  void admin2_matchesWhatCanOnlyMeanOne(
      @Nullable String admin1, String coded, @Nullable String pcode, @Nullable MatchKind how) {
    assertMatch(MATCHING.admin2("XN", admin1, coded).orElse(null), pcode, how);
  }

  @Test
  void admin1_inAnotherCountry_matchesNothing() {
    assertThat(MATCHING.admin1("XO", "Gourra")).isEmpty();
  }

  private static void assertMatch(
      @Nullable NameMatch match, @Nullable String pcode, @Nullable MatchKind how) {
    assertThat(match == null ? null : match.place().pcode()).isEqualTo(pcode);
    assertThat(match == null ? null : match.how()).isEqualTo(how);
  }

  static Place unit(String pcode, @Nullable String parent, String name) {
    return new Place(
        pcode,
        pcode.substring(0, 2),
        parent == null ? 1 : 2,
        name,
        List.of(),
        parent,
        null,
        null,
        null,
        1);
  }
}

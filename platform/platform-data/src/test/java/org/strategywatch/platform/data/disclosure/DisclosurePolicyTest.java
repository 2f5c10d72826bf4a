package org.strategywatch.platform.data.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

class DisclosurePolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CLEAR, CLEAR, FULL",
    "GREEN, CLEAR, NONE",
    "AMBER, GREEN, NONE",
    "AMBER, AMBER, FULL",
    "AMBER_STRICT, AMBER, NONE",
    "RED, AMBER_STRICT, NONE",
    "RED, RED, FULL",
    "PINK, AMBER_STRICT, NONE",
    "PINK, RED, FULL",
    ", AMBER_STRICT, NONE",
    ", RED, FULL"
  })
  void view_byLabel_needsTheClearanceAndTakesUnknownLabelsForTheStrictest(
      @Nullable String label, SharingLabel clearance, View expected) {
    assertThat(view(reader(clearance), marked(label, null, "OPEN", null, null)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"GREEN, OPERATIONAL", "CLEAR, OPERATIONAL", "AMBER, NONE", "PINK, NONE", ", NONE"})
  void view_whenTheSourceSharesAnOutline_givesItToThoseClearedForThat(
      @Nullable String outline, View expected) {
    assertThat(view(reader(SharingLabel.GREEN), marked("RED", outline, "OPEN", null, null)))
        .isEqualTo(expected);
  }

  @Test
  void view_whenThereIsAnAudience_isForItAndForTheOwnOrganisation() {
    assertThat(view(reader(SharingLabel.RED), marked("CLEAR", null, "OPEN", List.of("ngo"), null)))
        .isEqualTo(View.FULL);
    for (List<String> audience : List.of(List.of("other"), List.<String>of())) {
      Markings record = marked("CLEAR", null, "OPEN", audience, null);
      assertThat(view(reader(SharingLabel.RED), record)).isEqualTo(View.NONE);
      assertThat(view(viewer("ngo", SharingLabel.RED, Roles.OPERATOR), record))
          .isEqualTo(View.NONE);
      assertThat(view(viewer("source", SharingLabel.CLEAR, Roles.REPORTER), record))
          .isEqualTo(View.FULL);
    }
  }

  @Test
  void view_whenInTheAudienceButNotCleared_isNothing() {
    assertThat(view(reader(SharingLabel.GREEN), marked("RED", null, "OPEN", List.of("ngo"), null)))
        .isEqualTo(View.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, FULL",
    "INTERNAL, FULL",
    "NO_RAW_REDISTRIBUTION, AGGREGATE",
    "SOMETHING, AGGREGATE",
    ", AGGREGATE"
  })
  void view_byLicence_letsOnlyNumbersGoWhereRowsMayNot(@Nullable String licence, View expected) {
    Markings record = marked("CLEAR", null, licence, null, null);
    assertThat(view(reader(SharingLabel.RED), record)).isEqualTo(expected);
    assertThat(view(viewer("source", SharingLabel.RED, Roles.READER), record)).isEqualTo(View.FULL);
    assertThat(view(viewer("ngo", SharingLabel.RED, Roles.OPERATOR), record)).isEqualTo(View.FULL);
  }

  @Test
  void view_whenOutlineAndLicenceBothLimit_isTheLesser() {
    assertThat(
            view(
                reader(SharingLabel.GREEN),
                marked("RED", "GREEN", "NO_RAW_REDISTRIBUTION", null, null)))
        .isEqualTo(View.AGGREGATE);
  }

  @Test
  void view_beforeTheRelease_isForTheOwnOrganisationAndThoseWhoCheck() {
    Markings record = marked("AMBER", null, "OPEN", null, NOW.plusSeconds(1));
    assertThat(view(reader(SharingLabel.RED), record)).isEqualTo(View.NONE);
    assertThat(view(viewer("source", SharingLabel.RED, Roles.READER), record)).isEqualTo(View.FULL);
    assertThat(view(viewer("ngo", SharingLabel.RED, Roles.VERIFIER), record)).isEqualTo(View.FULL);
    assertThat(view(viewer("ngo", SharingLabel.GREEN, Roles.VERIFIER), record))
        .isEqualTo(View.NONE);
    assertThat(view(reader(SharingLabel.RED), marked("AMBER", null, "OPEN", null, NOW)))
        .isEqualTo(View.FULL);
  }

  private static View view(Viewer viewer, Markings record) {
    return DisclosurePolicy.view(viewer, record, NOW);
  }

  private static Viewer reader(SharingLabel clearance) {
    return viewer("ngo", clearance, Roles.READER);
  }

  private static Viewer viewer(String partner, SharingLabel clearance, String role) {
    return new Viewer(partner, clearance, Set.of(role));
  }

  private static Markings marked(
      @Nullable String sharing,
      @Nullable String operationalSharing,
      @Nullable String licence,
      @Nullable List<String> audience,
      @Nullable Instant releasedAt) {
    return new Markings(sharing, operationalSharing, licence, audience, "source", releasedAt);
  }
}

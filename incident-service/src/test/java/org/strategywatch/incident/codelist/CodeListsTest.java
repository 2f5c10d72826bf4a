package org.strategywatch.incident.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeListsTest {

  @Test
  void find_whenFrench_givesFrenchLabels() {
    // When
    var list = CodeLists.find("eventType", Locale.FRENCH).orElseThrow();

    // Then
    assertThat(list.items()).hasSize(13);
    assertThat(list.items().getFirst().label()).isEqualTo("Combat entre parties armées");
    assertThat(list.items().getFirst().status()).isEqualTo("ACTIVE");
  }

  @Test
  void find_whenUnknown_isEmpty() {
    assertThat(CodeLists.find("noSuchList", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void all_everyListOfTheDomain_isThere() {
    assertThat(CodeLists.all().stream().map(CodeListSummary::name))
        .contains(
            "contributingFactor",
            "rootCause",
            "pillar",
            "keyIssue",
            "lesson",
            "practice",
            "partnershipElement",
            "initiativeKind",
            "recommendationCategory",
            "addressee",
            "beneficiary",
            "outcomeGoal",
            "criterion",
            "eventType",
            "subEventType",
            "actorKind",
            "actorRole",
            "locationPrecision",
            "datePrecision",
            "verification",
            "sourceReliability",
            "informationCredibility",
            "sharing",
            "licence",
            "incidentFlag",
            "organisationKind",
            "accessConsequence");
  }

  @Test
  void parent_everySubEventType_belongsToAnEventType() {
    assertThat(CodeLists.find("subEventType", Locale.ENGLISH).orElseThrow().items())
        .allSatisfy(
            item ->
                assertThat(CodeLists.contains("eventType", String.valueOf(item.parent())))
                    .isTrue());
  }

  @Test
  void all_everyCode_hasLabelsInBothLanguages() {
    for (CodeListSummary summary : CodeLists.all()) {
      for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
        assertThat(CodeLists.find(summary.name(), language).orElseThrow().items())
            .allSatisfy(item -> assertThat(item.label()).as(item.code()).isNotBlank());
      }
    }
  }
}

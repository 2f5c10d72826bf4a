package org.strategywatch.recommendation.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.drafting.MeasuredRatio.Comparison;
import org.strategywatch.recommendation.ranking.PriorityCriterion;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.ValueBasis;

class DraftingRulesTest {

  private static final List<DefaultLink> LINKS =
      List.of(
          link(AddressedKind.VERDICT, "FAILING", RecommendationCategory.STRATEGY_REVISION, "fails"),
          link(
              AddressedKind.MEASURE,
              "ATTACKS",
              RecommendationCategory.INTELLIGENCE_SHARING,
              "attacks"),
          link(
              AddressedKind.KEY_ISSUE,
              "INSUFFICIENT_INTELLIGENCE_SHARING",
              RecommendationCategory.INTELLIGENCE_SHARING,
              "no sharing"),
          link(
              AddressedKind.ROOT_CAUSE,
              "WEAK_GOVERNANCE",
              RecommendationCategory.GOVERNANCE_STRENGTHENING,
              "weak governance"));
  private static final MeasuredRatio RATIO =
      new MeasuredRatio(1.885039, 1.369661, 2.594345, Comparison.EARLIER_TREND);
  private static final Finding NOT_SHARED =
      new Finding(
          AddressedKind.KEY_ISSUE,
          "INSUFFICIENT_INTELLIGENCE_SHARING",
          "REGIONAL",
          "HIGH",
          new LocalizedText("Nobody tells.", null));

  @Test
  void draft_whenSeveralThingsLeadToOneCategory_makesOneDraftThatAnswersAll() {
    // Given
    AssessmentFacts facts =
        facts("NOT_WORKING", List.of(attacks("DETERIORATED", RATIO)), List.of(NOT_SHARED));
    // When
    List<Draft> drafts = DraftingRules.draft(facts, LINKS);
    // Then
    assertThat(drafts).hasSize(1);
    Draft draft = drafts.getFirst();
    assertThat(draft.category()).isEqualTo(RecommendationCategory.INTELLIGENCE_SHARING);
    assertThat(draft.addresses())
        .containsExactly(
            new AddressedItem(AddressedKind.MEASURE, "ATTACKS"),
            new AddressedItem(AddressedKind.KEY_ISSUE, "INSUFFICIENT_INTELLIGENCE_SHARING"));
    assertThat(draft.rationale().en())
        .isEqualTo(
            "Measured deterioration, attacks: 1.89 times the level that the earlier trend led to"
                + " expect (95% interval 1.37 to 2.59). Key issue: no sharing. “Nobody tells.”");
    assertThat(draft.rationale().fr())
        .isEqualTo(
            "Détérioration mesurée, attacks : 1,89 fois le niveau que laissait attendre la tendance"
                + " antérieure (intervalle à 95 % : de 1,37 à 2,59). Problème majeur : no sharing."
                + " « Nobody tells. »");
  }

  @Test
  void draft_whenTheSameIsFoundTwice_answersItOnce() {
    AssessmentFacts facts = facts("WORKING", List.of(), List.of(NOT_SHARED, NOT_SHARED));
    List<Draft> drafts = DraftingRules.draft(facts, LINKS);
    assertThat(drafts).singleElement().satisfies(d -> assertThat(d.addresses()).hasSize(1));
  }

  @Test
  void draft_whenTheVerdictHasALink_saysTheScore() {
    List<Draft> drafts = DraftingRules.draft(facts("FAILING", List.of(), List.of()), LINKS);
    assertThat(drafts)
        .singleElement()
        .returns(
            new LocalizedText("Verdict: fails (score −0.75).", "Verdict : fails (score −0,75)."),
            Draft::rationale);
  }

  @Test
  void draft_whenEvidenceIsInsufficient_ignoresMeasures() {
    List<Measure> measures = List.of(attacks("DETERIORATED", RATIO));
    assertThat(DraftingRules.draft(facts("INSUFFICIENT_EVIDENCE", measures, List.of()), LINKS))
        .isEmpty();
    assertThat(DraftingRules.draft(facts(null, measures, List.of()), LINKS)).isEmpty();
  }

  @Test
  void draft_whenNothingGotWorse_draftsNothing() {
    List<Measure> measures = List.of(attacks("IMPROVED", RATIO), attacks("INCONCLUSIVE", RATIO));
    assertThat(DraftingRules.draft(facts("WORKING", measures, List.of()), LINKS)).isEmpty();
  }

  @Test
  void draft_whenCodesAreUnknown_draftsNothing() {
    Finding unknown = new Finding(AddressedKind.ROOT_CAUSE, "OF_TOMORROW", null, null, null);
    assertThat(DraftingRules.draft(facts("NEW_VERDICT", List.of(), List.of(unknown)), LINKS))
        .isEmpty();
  }

  @Test
  void priority_whenMeasured_followsGrowthCertaintyAndDirection() {
    AssessmentFacts facts = facts("WORKING", List.of(attacks("DETERIORATED", RATIO)), List.of());
    List<PriorityPart> parts = DraftingRules.draft(facts, LINKS).getFirst().parts();
    assertThat(parts)
        .containsExactly(
            PriorityPart.of(PriorityCriterion.SEVERITY, 0.957297, ValueBasis.DERIVED),
            PriorityPart.of(PriorityCriterion.CERTAINTY, 0.5, ValueBasis.DERIVED),
            PriorityPart.neutral(PriorityCriterion.EXPECTED_EFFECT),
            PriorityPart.neutral(PriorityCriterion.FEASIBILITY),
            PriorityPart.of(PriorityCriterion.URGENCY, 1, ValueBasis.DERIVED),
            PriorityPart.neutral(PriorityCriterion.ACCEPTABILITY));
  }

  @Test
  void priority_whenSeveralReasons_takesTheGravestAndTheSurest() {
    AssessmentFacts facts =
        facts("WORKING", List.of(attacks("DETERIORATED", null)), List.of(NOT_SHARED));
    List<PriorityPart> parts = DraftingRules.draft(facts, LINKS).getFirst().parts();
    assertThat(parts)
        .contains(PriorityPart.of(PriorityCriterion.SEVERITY, 0.8, ValueBasis.DERIVED))
        .contains(PriorityPart.of(PriorityCriterion.CERTAINTY, 1, ValueBasis.DERIVED));
  }

  @Test
  void rationale_whenAnalystsWriteAtLength_staysWithinTheLimit() {
    LocalizedText essay = new LocalizedText("x".repeat(LocalizedText.MAX_LENGTH), null);
    Finding finding = new Finding(AddressedKind.ROOT_CAUSE, "WEAK_GOVERNANCE", null, null, essay);
    AssessmentFacts facts = facts("WORKING", List.of(), List.of(finding));
    LocalizedText rationale = DraftingRules.draft(facts, LINKS).getFirst().rationale();
    assertThat(rationale.en()).endsWith("…”").hasSizeLessThan(500);
  }

  private static Measure attacks(String outcome, @Nullable MeasuredRatio ratio) {
    return new Measure("ATTACKS", outcome, ratio);
  }

  private static DefaultLink link(
      AddressedKind kind, String code, RecommendationCategory category, String label) {
    return new DefaultLink(kind, code, category, null, new LocalizedText(label, null));
  }

  private static AssessmentFacts facts(
      @Nullable String verdict, List<Measure> measures, List<Finding> findings) {
    return new AssessmentFacts(
        new UUID(1, 2),
        3,
        AssessmentStatus.PUBLISHED,
        "ML",
        verdict,
        -0.75,
        "LOW",
        "DETERIORATED",
        SharingLabel.CLEAR,
        null,
        measures,
        findings);
  }
}

package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.strategywatch.local.sample.SampleFiles.items;
import static org.strategywatch.local.sample.SampleFiles.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentContentTest {

  private static final String MALI = "mali-assessment-content.json";
  private static final String INDICATOR_REFERENCE = "[A-Z_]+(/\\d{4}-\\d{2})?";

  @ParameterizedTest
  @ValueSource(strings = {MALI, "synthetic-assessment-content.json"})
  void findings_always_useKnownCodesAndNameTheirEvidence(String file) throws IOException {
    for (JsonNode finding : items(SampleFiles.json(file).path("findings"))) {
      assertThat(finding.path("code").asText())
          .isIn(SampleCodes.findingCodes(finding.path("kind").asText()));
      assertThat(finding.path("pillar").asText()).isIn(SampleCodes.PILLARS);
      assertThat(finding.path("criterion").asText()).isIn(SampleCodes.CRITERIA);
      assertThat(finding.path("scope").asText()).isIn(SampleCodes.SCOPES);
      assertThat(finding.path("confidence").asText()).isIn(SampleCodes.CONFIDENCES);
      assertThat(items(finding.path("evidence")))
          .as(finding.toString())
          .isNotEmpty()
          .allSatisfy(
              evidence -> {
                assertThat(evidence.path("kind").asText()).isIn(SampleCodes.EVIDENCE_KINDS);
                assertThat(evidence.path("reference").asText())
                    .matches(isIndicator(evidence) ? INDICATOR_REFERENCE : ".+");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MALI, "synthetic-assessment-content.json"})
  void fields_always_areThoseThatAnalystsMayPatch(String file) throws IOException {
    assertThat(SampleFiles.json(file).fieldNames())
        .toIterable()
        .isSubsetOf(
            "title",
            "question",
            "summary",
            "findings",
            "aspects",
            "lessons",
            "partnerships",
            "priorities",
            "conclusion");
  }

  @Test
  void findings_ofTheArticle_coverContextKeyIssuesAndRootCauses() throws IOException {
    // When
    List<JsonNode> findings = items(SampleFiles.json(MALI).path("findings"));

    // Then
    assertThat(codes(findings, "CONTRIBUTING_FACTOR")).isEqualTo(SampleCodes.CONTRIBUTING_FACTORS);
    assertThat(codes(findings, "KEY_ISSUE")).isEqualTo(SampleCodes.KEY_ISSUES);
    assertThat(codes(findings, "ROOT_CAUSE")).isEqualTo(SampleCodes.ROOT_CAUSES);
  }

  @Test
  void factors_ofTheArticle_restOnTheIncidentInTheSample() throws IOException {
    // Given
    JsonNode incident = SampleFiles.lines("bamako.ndjson").getFirst();

    // When
    List<JsonNode> cited =
        items(SampleFiles.json(MALI).path("findings")).stream()
            .flatMap(finding -> items(finding.path("evidence")).stream())
            .filter(evidence -> evidence.path("kind").asText().equals("INCIDENT"))
            .map(evidence -> evidence.path("reference"))
            .toList();

    // Then
    assertThat(cited).hasSize(5).containsOnly(incident.path("id"));
  }

  @Test
  void fragmentation_ofTheArticle_isRecordedInBothReadings() throws IOException {
    assertThat(items(SampleFiles.json(MALI).path("findings")))
        .filteredOn(finding -> finding.has("sense"))
        .extracting(f -> f.path("code").asText(), f -> f.path("sense").asText())
        .containsExactly(
            tuple("ARMED_GROUP_FRAGMENTATION", "GROUPS"),
            tuple("ARMED_GROUP_FRAGMENTATION", "RESPONSE"));
  }

  @Test
  void injustice_ofTheArticle_isBothPerceivedAndReal() throws IOException {
    assertThat(items(SampleFiles.json(MALI).path("findings")))
        .filteredOn(finding -> finding.has("grievanceBasis"))
        .extracting(f -> f.path("code").asText(), f -> f.path("grievanceBasis").asText())
        .containsExactly(tuple("SOCIAL_INJUSTICE", "BOTH"));
  }

  @Test
  void aspects_ofTheArticle_areItsThreeRowsWithoutRatingsThatItDoesNotGive() throws IOException {
    assertThat(items(SampleFiles.json(MALI).path("aspects")))
        .allSatisfy(aspect -> assertThat(aspect.has("rating")).isFalse())
        .allSatisfy(aspect -> assertThat(aspect.has("currentSituation")).isTrue())
        .allSatisfy(aspect -> assertThat(aspect.has("proposedSolution")).isTrue())
        .extracting(aspect -> aspect.path("pillar").asText())
        .containsExactly("MILITARY_CAPACITY", "POLITICAL_STABILITY", "COMMUNITY_RELATIONS");
  }

  @Test
  void lessons_ofTheArticle_eachHaveAnImplication() throws IOException {
    // When
    List<JsonNode> lessons = items(SampleFiles.json(MALI).path("lessons"));

    // Then
    assertThat(lessons)
        .allSatisfy(lesson -> assertThat(lesson.has("implication")).isTrue())
        .extracting(lesson -> lesson.path("code").asText())
        .containsExactlyInAnyOrderElementsOf(SampleCodes.LESSONS);
  }

  @Test
  void partnership_ofTheArticle_hasAllSixElements() throws IOException {
    // When
    JsonNode partnership = SampleFiles.json(MALI).path("partnerships").path(0);

    // Then
    assertThat(items(partnership.path("elements")))
        .extracting(element -> element.path("element").asText())
        .containsExactlyInAnyOrderElementsOf(SampleCodes.PARTNERSHIP_ELEMENTS);
  }

  @Test
  void priorities_ofTheArticle_areFourAndAnswerEveryRootCause() throws IOException {
    // When
    List<JsonNode> priorities = items(SampleFiles.json(MALI).path("priorities"));

    // Then
    assertThat(priorities).hasSize(4);
    assertThat(priorities.stream().flatMap(p -> texts(p.path("addresses")).stream()).toList())
        .containsExactlyInAnyOrderElementsOf(SampleCodes.ROOT_CAUSES);
  }

  @Test
  void conclusion_ofTheArticle_namesPatternPartnershipsPrioritiesAndLearning() throws IOException {
    // When
    JsonNode conclusion = SampleFiles.json(MALI).path("conclusion");

    // Then
    assertThat(conclusion.path("en").asText())
        .contains("pattern", "partnerships", "community engagement", "local governance")
        .contains("regional cooperation", "learn from missteps");
    assertThat(conclusion.path("fr").asText())
        .contains("série", "partenariats", "engagement communautaire", "gouvernance locale")
        .contains("coopération régionale", "tirer les leçons");
  }

  @Test
  void strategies_always_useKnownPillarsAndAreOpenToAll() throws IOException {
    for (String file : List.of("mali-strategy.json", "synthetic-strategy.json")) {
      JsonNode strategy = SampleFiles.json(file);
      assertThat(SampleCodes.PILLARS).containsAll(texts(strategy.path("pillars")));
      assertThat(strategy.path("sharing").asText()).isEqualTo("CLEAR");
    }
  }

  private static boolean isIndicator(JsonNode evidence) {
    return evidence.path("kind").asText().equals("INDICATOR");
  }

  private static Set<String> codes(List<JsonNode> findings, String kind) {
    return findings.stream()
        .filter(finding -> finding.path("kind").asText().equals(kind))
        .map(finding -> finding.path("code").asText())
        .collect(Collectors.toSet());
  }
}

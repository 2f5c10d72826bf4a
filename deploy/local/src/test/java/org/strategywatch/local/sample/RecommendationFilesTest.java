package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.local.sample.SampleFiles.items;
import static org.strategywatch.local.sample.SampleFiles.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationFilesTest {

  @Test
  void categories_ofTheArticlesSevenRecommendations_areThere() throws IOException {
    assertThat(fieldOf("mali-recommendations", "category"))
        .contains(
            "COMMUNITY_ENGAGEMENT",
            "CAPACITY_BUILDING",
            "TECHNOLOGY_INTEGRATION",
            "ECONOMIC_DEVELOPMENT",
            "EDUCATION_AND_AWARENESS",
            "INCLUSIVE_GOVERNANCE",
            "COORDINATION");
  }

  @Test
  void categories_ofItsPrioritiesAndConclusion_areThere() throws IOException {
    assertThat(fieldOf("mali-recommendations", "category"))
        .contains("EDUCATIONAL_REFORM", "GOVERNANCE_STRENGTHENING", "COMMUNITY_RESILIENCE")
        .contains("LOCAL_GOVERNANCE_SUPPORT", "REGIONAL_COOPERATION", "STRATEGY_REVISION");
  }

  @Test
  void recommendations_always_useKnownCodes() throws IOException {
    for (String file : SampleFiles.under("mali-recommendations")) {
      JsonNode recommendation = SampleFiles.json(file);
      assertThat(recommendation.path("category").asText())
          .isIn(SampleCodes.RECOMMENDATION_CATEGORIES);
      assertThat(texts(recommendation.path("addressees")))
          .as(file)
          .isNotEmpty()
          .isSubsetOf(SampleCodes.ADDRESSEES);
      assertThat(texts(recommendation.path("beneficiaries"))).isSubsetOf(SampleCodes.BENEFICIARIES);
      assertThat(texts(recommendation.path("outcomeGoals"))).isSubsetOf(SampleCodes.OUTCOME_GOALS);
      assertThat(texts(recommendation.path("practices"))).isSubsetOf(SampleCodes.PRACTICES);
    }
  }

  @Test
  void recommendations_always_answerSomethingThatTheAssessmentFound() throws IOException {
    // Given
    List<String> found = new ArrayList<>();
    for (JsonNode finding :
        items(SampleFiles.json("mali-assessment-content.json").path("findings"))) {
      found.add(finding.path("kind").asText() + " " + finding.path("code").asText());
    }

    for (String file : SampleFiles.under("mali-recommendations")) {
      // When
      List<String> addressed =
          items(SampleFiles.json(file).path("addresses")).stream()
              .map(a -> a.path("kind").asText() + " " + a.path("code").asText())
              .toList();

      // Then
      assertThat(addressed).as(file).isNotEmpty().isSubsetOf(found);
    }
  }

  @Test
  void practices_fromElsewhere_areAllPutToUse() throws IOException {
    // When
    List<String> used = new ArrayList<>();
    for (String file : SampleFiles.under("mali-recommendations")) {
      used.addAll(texts(SampleFiles.json(file).path("practices")));
    }

    // Then
    assertThat(used).containsAll(SampleCodes.PRACTICES);
  }

  @Test
  void initiatives_ofTheArticle_areItsThreeRows() throws IOException {
    assertThat(fieldOf("mali-initiatives", "kind"))
        .containsExactlyInAnyOrder(
            "COMMUNITY_ENGAGEMENT", "ECONOMIC_DEVELOPMENT", "EDUCATION_AND_AWARENESS")
        .isSubsetOf(SampleCodes.INITIATIVE_KINDS);
  }

  private static List<String> fieldOf(String folder, String field) throws IOException {
    List<String> values = new ArrayList<>();
    for (String file : SampleFiles.under(folder)) {
      values.add(SampleFiles.json(file).path(field).asText());
    }
    return values;
  }
}

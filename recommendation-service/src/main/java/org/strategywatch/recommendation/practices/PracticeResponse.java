package org.strategywatch.recommendation.practices;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.PracticeKind;
import org.strategywatch.recommendation.code.RecommendationCategory;

/**
 * A practice, in one language.
 *
 * @param categories of recommendations that it can serve
 * @param addresses what it answers, by way of those categories
 */
@Schema(name = "Practice")
public record PracticeResponse(
    PracticeCode code,
    PracticeKind kind,
    String label,
    String description,
    List<RecommendationCategory> categories,
    List<Application> applications,
    List<LinkResponse> addresses,
    List<String> sources) {

  /**
   * @param country ISO 3166-1 alpha-2
   */
  @Schema(name = "PracticeApplication")
  public record Application(String country, String text) {}
}

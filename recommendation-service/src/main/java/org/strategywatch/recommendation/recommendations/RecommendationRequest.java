package org.strategywatch.recommendation.recommendations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.CountryCode;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;

/**
 * A recommendation that an analyst writes.
 *
 * @param assessmentId the assessment that it follows from
 * @param country the assessment's if absent; required without an assessment
 * @param addressees at least one
 * @param sharing if absent the assessment's, RED without one; never below the assessment's
 */
@Schema(name = "RecommendationRequest")
public record RecommendationRequest(
    @Nullable UUID assessmentId,
    @Nullable @CountryCode String country,
    @NotNull @Valid LocalizedText title,
    @NotNull @Valid LocalizedText text,
    @NotNull RecommendationCategory category,
    @NotEmpty @Size(max = 20) List<@NotNull Addressee> addressees,
    @Nullable @Size(max = 20) List<@NotNull Beneficiary> beneficiaries,
    @Nullable @Size(max = 20) List<@NotNull OutcomeGoal> outcomeGoals,
    @Nullable @Size(max = 20) List<@NotNull PracticeCode> practices,
    @Nullable @Size(max = 50) List<@NotNull @Valid AddressedItem> addresses,
    @Nullable @Valid LocalizedText rationale,
    @Nullable LocalDate dueOn,
    @Nullable @Valid Ratings ratings,
    @Nullable SharingLabel sharing) {

  RecommendationContent content(SharingLabel label) {
    return new RecommendationContent(
        title,
        text,
        category,
        addressees,
        beneficiaries,
        outcomeGoals,
        practices,
        dueOn,
        ratings,
        label);
  }
}

package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;

/**
 * What analysts may edit; a merge patch is applied to this.
 *
 * @param addressees at least one
 * @param sharing may be raised, not lowered
 */
@Schema(name = "RecommendationContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationContent(
    @NotNull @Valid LocalizedText title,
    @NotNull @Valid LocalizedText text,
    @NotNull RecommendationCategory category,
    @NotEmpty @Size(max = 20) List<@NotNull Addressee> addressees,
    @Nullable @Size(max = 20) List<@NotNull Beneficiary> beneficiaries,
    @Nullable @Size(max = 20) List<@NotNull OutcomeGoal> outcomeGoals,
    @Nullable @Size(max = 20) List<@NotNull PracticeCode> practices,
    @Nullable LocalDate dueOn,
    @Nullable @Valid Ratings ratings,
    @NotNull SharingLabel sharing) {}

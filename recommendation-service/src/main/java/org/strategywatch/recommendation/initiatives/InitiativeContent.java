package org.strategywatch.recommendation.initiatives;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.CountryCode;
import org.strategywatch.recommendation.code.InitiativeKind;
import org.strategywatch.recommendation.code.LocalizedText;

/**
 * An initiative as somebody writes it; a merge patch is applied to this.
 *
 * @param areas where it works, as names or P-codes
 * @param recommendationIds what it puts to work
 * @param sharing RED if absent; never below that of the recommendations, never lowered
 */
@Schema(name = "InitiativeContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InitiativeContent(
    @NotNull InitiativeKind kind,
    @NotNull @Valid LocalizedText title,
    @NotNull @Valid LocalizedText description,
    @NotNull @CountryCode String country,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> partners,
    @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> areas,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable @Size(max = 100) List<@NotNull UUID> recommendationIds,
    @Nullable SharingLabel sharing) {

  SharingLabel label() {
    return sharing == null ? SharingLabel.RED : sharing;
  }

  List<UUID> links() {
    return recommendationIds == null ? List.of() : recommendationIds.stream().distinct().toList();
  }

  /**
   * @throws ProblemException 400 when it ends before it starts
   */
  void requirePossiblePeriod() {
    if (endedOn != null && startedOn != null && endedOn.isBefore(startedOn)) {
      throw ProblemException.invalidBody(
          "/endedOn", "BEFORE_START", "it lies before startedOn, which is " + startedOn);
    }
  }
}

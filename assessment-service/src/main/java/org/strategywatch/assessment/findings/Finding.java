package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * What an analyst found.
 *
 * @param code from the list that the kind names
 * @param sense only with ARMED_GROUP_FRAGMENTATION
 * @param grievanceBasis only with SOCIAL_INJUSTICE
 * @param author who wrote it in this form; set by the service, whatever is sent
 */
public record Finding(
    @Nullable @Schema(readOnly = true) UUID id,
    @NotNull FindingKind kind,
    @NotBlank String code,
    @Nullable Pillar pillar,
    @Nullable Criterion criterion,
    @NotNull FindingScope scope,
    @Nullable FragmentationSense sense,
    @Nullable GrievanceBasis grievanceBasis,
    @NotNull @Valid LocalizedText text,
    @Size(max = 100) List<@NotNull @Valid Evidence> evidence,
    @Nullable Confidence confidence,
    @Nullable @Schema(readOnly = true) String author) {

  public Finding {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The same as somebody's work. */
  Finding by(@Nullable UUID newId, @Nullable String writer) {
    return new Finding(
        newId,
        kind,
        code,
        pillar,
        criterion,
        scope,
        sense,
        grievanceBasis,
        text,
        evidence,
        confidence,
        writer);
  }

  void requireConsistent(String pointer) {
    if (!kind.codes().contains(code)) {
      throw ProblemException.invalidBody(
          pointer + "/code",
          "UNKNOWN_CODE",
          "'%s' is not in the code list %s: %s".formatted(code, kind.list(), kind.codes()));
    }
    if (sense != null && !code.equals(ContributingFactor.ARMED_GROUP_FRAGMENTATION.name())) {
      throw misplaced(pointer + "/sense", ContributingFactor.ARMED_GROUP_FRAGMENTATION);
    }
    if (grievanceBasis != null && !code.equals(RootCause.SOCIAL_INJUSTICE.name())) {
      throw misplaced(pointer + "/grievanceBasis", RootCause.SOCIAL_INJUSTICE);
    }
    for (int i = 0; i < evidence.size(); i++) {
      evidence.get(i).requireConsistent(pointer + "/evidence/" + i);
    }
  }

  private static ProblemException misplaced(String pointer, Enum<?> code) {
    return ProblemException.invalidBody(
        pointer, "NOT_APPLICABLE", "it is said only of the code " + code.name());
  }
}

package org.strategywatch.assessment.findings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who submitted, approved, returned and published an assessment, when and why; in order. */
public record ReviewHistory(List<Step> steps) {

  /** How many steps one assessment takes, the publication not counted. */
  public static final int MOST = 200;

  public ReviewHistory {
    steps = List.copyOf(steps);
  }

  public static ReviewHistory none() {
    return new ReviewHistory(List.of());
  }

  /** What was done. */
  @Schema(name = "ReviewStepKind")
  public enum Kind {
    SUBMITTED,
    APPROVED,
    CHANGES_REQUESTED,
    PUBLISHED
  }

  /**
   * One step.
   *
   * @param by set by the service
   * @param assessmentVersion the version that it was done to
   */
  @Schema(name = "ReviewStep")
  public record Step(
      Kind kind, String by, Instant at, @Nullable String reason, long assessmentVersion) {}

  /** What a reviewer decides. */
  @Schema(name = "ReviewDecisionKind")
  public enum Decision {
    APPROVED,
    CHANGES_REQUESTED
  }

  /**
   * A reviewer's decision as it is sent.
   *
   * @param reason needed when changes are requested
   */
  @Schema(name = "ReviewDecision")
  public record DecisionRequest(
      @NotNull Decision decision, @Nullable @Size(min = 1, max = 2000) String reason) {}

  public ReviewHistory with(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new ReviewHistory(all);
  }

  /** Whether somebody who is none of the authors has approved since it was last submitted. */
  public boolean isApproved(List<String> authors) {
    for (Step step : steps.reversed()) {
      if (step.kind() == Kind.SUBMITTED) {
        return false;
      }
      if (step.kind() == Kind.APPROVED && !authors.contains(step.by())) {
        return true;
      }
    }
    return false;
  }
}

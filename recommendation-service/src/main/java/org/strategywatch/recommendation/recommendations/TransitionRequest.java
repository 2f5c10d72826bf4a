package org.strategywatch.recommendation.recommendations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that somebody takes.
 *
 * @param to a state of the axis
 * @param reason kept in the history
 */
@Schema(name = "RecommendationTransition")
public record TransitionRequest(
    @NotNull Axis axis,
    @NotBlank @Size(max = 40) String to,
    @NotBlank @Size(max = 2000) String reason) {

  Move move() {
    return Move.of(axis, to);
  }
}

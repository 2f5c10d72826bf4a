package org.strategywatch.assessment.strategies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A measure inside a strategy that can be assessed by itself.
 *
 * @param id given by the service; names the same intervention when a list is replaced
 * @param kind the reporter's own word for it
 * @param endedOn last day, absent while it goes on
 * @param areas names of admin-1 areas; empty where the strategy's own apply
 */
public record Intervention(
    @Nullable @Schema(readOnly = true) UUID id,
    @NotBlank @Size(max = 300) String title,
    @Nullable @Size(max = 80) String kind,
    @NotNull LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Size(max = 100) List<@NotBlank @Size(max = 120) String> areas) {

  public Intervention {
    areas = areas == null ? List.of() : List.copyOf(areas);
  }

  Intervention identified(UUID newId) {
    return id != null ? this : new Intervention(newId, title, kind, startedOn, endedOn, areas);
  }

  /** Compared with the strategy that it is a part of. */
  void requireWithin(LocalDate strategyStart, String pointer) {
    if (endedOn != null && endedOn.isBefore(startedOn)) {
      throw ProblemException.invalidBody(
          pointer + "/endedOn", "BEFORE_START", "it lies before startedOn");
    }
    if (startedOn.isBefore(strategyStart)) {
      throw ProblemException.invalidBody(
          pointer + "/startedOn",
          "BEFORE_STRATEGY",
          "it lies before the strategy's start, " + strategyStart);
    }
  }
}

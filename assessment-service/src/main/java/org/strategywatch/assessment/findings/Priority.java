package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.assessment.LocalizedText;

/**
 * What should come first.
 *
 * @param addresses the root causes that it answers
 */
@Schema(name = "AssessmentPriority")
public record Priority(
    @NotNull @Valid LocalizedText text, @Size(max = 10) List<@NotNull RootCause> addresses) {

  public Priority {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
  }
}

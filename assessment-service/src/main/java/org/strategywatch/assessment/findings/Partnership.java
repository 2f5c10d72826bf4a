package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.assessment.LocalizedText;

/** A regional partnership and what makes it work. */
public record Partnership(
    @NotNull @Valid LocalizedText title, @Size(max = 50) List<@NotNull @Valid Element> elements) {

  public Partnership {
    elements = elements == null ? List.of() : List.copyOf(elements);
  }

  /** One element of it. */
  @Schema(name = "PartnershipElement")
  public record Element(
      @NotNull PartnershipElementCode element, @NotNull @Valid LocalizedText text) {}
}

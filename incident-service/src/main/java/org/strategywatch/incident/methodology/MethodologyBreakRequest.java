package org.strategywatch.incident.methodology;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;

/**
 * That a source changed its method.
 *
 * @param source its name, or the scheme of its ids, such as {@code ucdp-ged}
 * @param changedOn the first day that is counted in the new way
 * @param description what changed
 * @param countries ISO 3166-1 alpha-2 codes of those affected; empty when all are
 * @param sharing TLP 2.0; RED when absent
 */
public record MethodologyBreakRequest(
    @NotBlank @Size(max = 500) String source,
    @NotNull LocalDate changedOn,
    @NotNull @Valid LocalizedText description,
    @Size(max = 250) List<@NotNull String> countries,
    @Nullable String sharing) {

  public MethodologyBreakRequest {
    countries = countries == null ? List.of() : countries.stream().distinct().sorted().toList();
  }
}

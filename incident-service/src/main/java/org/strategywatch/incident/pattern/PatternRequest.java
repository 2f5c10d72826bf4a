package org.strategywatch.incident.pattern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;

/**
 * A series of incidents, as somebody sees it.
 *
 * @param incidents its members; each counts once
 * @param sharing TLP 2.0, not below that of any member; RED when absent
 */
public record PatternRequest(
    @NotNull @Valid LocalizedText title,
    @Nullable @Valid LocalizedText description,
    @Size(max = 1000) List<@NotNull UUID> incidents,
    @Nullable String sharing) {

  public PatternRequest {
    incidents = incidents == null ? List.of() : incidents.stream().distinct().toList();
  }
}

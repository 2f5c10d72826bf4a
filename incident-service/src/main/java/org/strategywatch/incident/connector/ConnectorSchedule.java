package org.strategywatch.incident.connector;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a connector fetches, and what.
 *
 * @param enabled whether it fetches by itself
 * @param everyHours hours from one run to the next, 1 to 8760
 * @param countries as the source calls them: numbers of Gleditsch and Ward for UCDP, English names
 *     for ACLED; all that it has when empty
 * @param fromYear of the first events; all that it has when absent
 */
@Schema(name = "ConnectorSchedule")
public record ConnectorSchedule(
    @NotNull Boolean enabled,
    @NotNull @Min(1) @Max(8760) Integer everyHours,
    @Size(max = 50) List<@NotNull @Size(min = 1, max = 60) String> countries,
    @Nullable @Min(1946) @Max(2100) Integer fromYear) {

  public ConnectorSchedule {
    countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
  }
}

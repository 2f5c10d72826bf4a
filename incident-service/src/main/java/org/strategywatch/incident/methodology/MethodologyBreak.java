package org.strategywatch.incident.methodology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.strategywatch.incident.LocalizedText;

/**
 * A break in a source's series.
 *
 * @param countries empty when all are affected
 * @param recordedBy the organisation
 */
public record MethodologyBreak(
    UUID id,
    String source,
    LocalDate changedOn,
    LocalizedText description,
    List<String> countries,
    String sharing,
    String recordedBy,
    Instant recordedAt) {

  public MethodologyBreak {
    countries = List.copyOf(countries);
  }
}

package org.strategywatch.assessment.assessments;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that statements of an assessment rest on.
 *
 * @param reference an incident's id, or an indicator with its month such as {@code ATTACKS/2022-03}
 * @param incidentVersion the version that counted; absent when it is only named in a finding
 * @param occurredOn of the incident as it is known now
 * @param changedSince whether the incident has another version by now
 * @param value of the indicator in the month
 * @param supports JSON pointers into the assessment to the statements that rest on it
 */
@Schema(name = "EvidenceItem")
public record EvidenceItem(
    Kind kind,
    String reference,
    @Nullable Long incidentVersion,
    @Nullable LocalDate occurredOn,
    @Nullable Boolean changedSince,
    @Nullable Double value,
    List<String> supports) {

  /** What it is. */
  @Schema(name = "EvidenceItemKind")
  public enum Kind {
    INDICATOR,
    INCIDENT
  }

  public EvidenceItem {
    supports = List.copyOf(supports);
  }

  EvidenceItem supporting(List<String> statements) {
    return new EvidenceItem(
        kind, reference, incidentVersion, occurredOn, changedSince, value, statements);
  }
}

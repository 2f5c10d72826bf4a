package org.strategywatch.assessment.assessments;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;

/**
 * An assessment that uses an incident.
 *
 * @param from first month of its window
 * @param to last month, inclusive
 * @param incidentVersion the version that counted; absent when only findings name the incident
 * @param uses what in it rests on the incident
 */
@Schema(name = "UsedIn")
public record UsedIn(
    UUID assessmentId,
    UUID strategyId,
    AssessmentStatus status,
    String country,
    String from,
    String to,
    @Nullable LocalizedText title,
    @Nullable Long incidentVersion,
    List<Use> uses) {

  public UsedIn {
    uses = List.copyOf(uses);
  }

  /**
   * One statement.
   *
   * @param pointer JSON pointer into the assessment
   * @param text what the statement says: the name of a measure, the text of a finding
   */
  @Schema(name = "UseOfIncident")
  public record Use(Part part, String pointer, LocalizedText text) {}

  /** What kind of statement it is. */
  @Schema(name = "UseOfIncidentPart")
  public enum Part {
    MEASURE,
    FINDING
  }
}

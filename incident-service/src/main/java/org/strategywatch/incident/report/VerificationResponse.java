package org.strategywatch.incident.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an incident has been checked, and what its reports suggest.
 *
 * @param state code of the list verification
 * @param next what a verifier may make of it
 * @param proposed what its reports suggest; absent when they suggest nothing new
 * @param voices those that speak for the record, copies counted once
 * @param leftOut reports that do not speak for it
 * @param mayVerify whether the caller may say what a check came to
 * @param mayNotBecause NOT_A_VERIFIER, OWN_INCIDENT or INCIDENT_RETRACTED
 */
@Schema(name = "VerificationStatus")
public record VerificationResponse(
    String state,
    List<String> next,
    @Nullable Proposal proposed,
    List<Voice> voices,
    List<LeftOut> leftOut,
    boolean mayVerify,
    @Nullable String mayNotBecause) {

  public VerificationResponse {
    next = List.copyOf(next);
    voices = List.copyOf(voices);
    leftOut = List.copyOf(leftOut);
  }

  /** A state that the reports suggest, and why in words. */
  @Schema(name = "VerificationProposal")
  public record Proposal(String to, String reason) {}

  /**
   * A report that does not speak for the record.
   *
   * @param because CONTRADICTS: it denies the record; DOUBTFUL: its source is graded E, unreliable,
   *     or its information 5, improbable
   */
  @Schema(name = "ReportLeftOut")
  public record LeftOut(String source, String because) {}
}

package org.strategywatch.incident.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.SourceClaim;

/**
 * A report behind an incident: filed on its own, with an id, or cited by the incident itself, at a
 * pointer.
 *
 * @param pointer to the entry in the incident's sources
 * @param contradicts what of the record it denies
 * @param filedBy the organisation; persons are never named
 * @param gradings corrections of its grade, the oldest first
 */
@Schema(name = "SourceReport")
public record ReportResponse(
    @Nullable UUID id,
    @Nullable String pointer,
    String source,
    @Nullable String url,
    @Nullable LocalDate publishedOn,
    @Nullable String reliability,
    @Nullable Integer credibility,
    @Nullable SourceClaim claim,
    @Nullable String agency,
    @Nullable String language,
    @Nullable String textHash,
    @Nullable String sharing,
    @Nullable String licence,
    List<Contradiction> contradicts,
    @Nullable String filedBy,
    @Nullable Instant filedAt,
    List<Grading> gradings) {

  public ReportResponse {
    contradicts = List.copyOf(contradicts);
    gradings = gradings == null ? List.of() : List.copyOf(gradings);
  }

  static ReportResponse from(ReportBehind report) {
    ReportRequest content = report.content();
    FiledReport filed = report.filed();
    return new ReportResponse(
        filed == null ? null : filed.id(),
        report.pointer(),
        content.source(),
        content.url(),
        content.publishedOn(),
        content.reliability(),
        content.credibility(),
        content.claim(),
        content.agency(),
        content.language(),
        content.textHash(),
        content.sharing(),
        content.licence(),
        report.contradictions(),
        filed == null ? null : filed.filedBy(),
        filed == null ? null : filed.filedAt(),
        filed == null ? List.of() : filed.gradings());
  }
}

package org.strategywatch.incident.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report in its own row.
 *
 * @param content its sharing and licence are never absent
 * @param filedBy the organisation
 * @param gradings corrections of its grade, the oldest first
 */
record FiledReport(
    UUID id, ReportRequest content, String filedBy, Instant filedAt, List<Grading> gradings) {

  FiledReport {
    gradings = List.copyOf(gradings);
  }

  /** The same with another grade; what the request does not say stays. */
  FiledReport graded(GradingRequest request, String partner, Instant now) {
    @Nullable String reliability =
        request.reliability() == null ? content.reliability() : request.reliability();
    @Nullable Integer credibility =
        request.credibility() == null ? content.credibility() : request.credibility();
    List<Grading> all = new ArrayList<>(gradings);
    all.add(
        new Grading(
            content.reliability(),
            content.credibility(),
            reliability,
            credibility,
            request.reason(),
            partner,
            now));
    return new FiledReport(id, content.graded(reliability, credibility), filedBy, filedAt, all);
  }
}

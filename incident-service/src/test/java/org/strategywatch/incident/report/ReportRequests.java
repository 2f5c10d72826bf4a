package org.strategywatch.incident.report;

import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.SourceClaim;

/** Reports for tests of what is pure. */
final class ReportRequests {

  private ReportRequests() {}

  static ReportRequest saying(String source, String text) {
    return report(source, SourceClaim.ofText(text), null, null);
  }

  static ReportRequest ofAgency(String source, String agency) {
    return report(source, null, agency, null);
  }

  static ReportRequest hashed(String source, String textHash) {
    return report(source, null, null, textHash);
  }

  static SourceClaim deaths(@Nullable Integer low, @Nullable Integer best, @Nullable Integer high) {
    return new SourceClaim(null, new Fatalities(low, best, high), null, null, null, null);
  }

  private static ReportRequest report(
      String source,
      @Nullable SourceClaim claim,
      @Nullable String agency,
      @Nullable String textHash) {
    return new ReportRequest(
        source, null, null, null, null, claim, agency, null, textHash, "CLEAR", "OPEN");
  }
}

package org.strategywatch.incident.report;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentSource;
import org.strategywatch.incident.incident.SourceClaim;

/**
 * A report about an incident, as somebody files it.
 *
 * @param source the outlet or organisation that reports
 * @param reliability of the source, A to F by the Admiralty code; F is unknown
 * @param credibility of the information, 1 to 6 likewise; 6 is unknown
 * @param claim what this report says; kept beside the record, never merged into it
 * @param agency whose text it is, such as AFP
 * @param language BCP 47 tag of the text
 * @param textHash SHA-256 of the whole text as published, in hexadecimal
 * @param sharing TLP 2.0; RED when absent
 */
public record ReportRequest(
    @NotBlank @Size(max = 500) @JsonAlias("name") String source,
    @Nullable @Size(max = 2000) String url,
    @Nullable LocalDate publishedOn,
    @Nullable String reliability,
    @Nullable @Min(1) @Max(6) Integer credibility,
    @Nullable @Valid SourceClaim claim,
    @Nullable @Size(max = 200) String agency,
    @Nullable @Size(max = 35) @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
    @Nullable @Pattern(regexp = "[0-9a-f]{64}") String textHash,
    @Nullable String sharing,
    @Nullable String licence) {

  /** An entry of an incident's own sources, under the incident's label. */
  static ReportRequest cited(
      IncidentSource source, @Nullable String sharing, @Nullable String licence) {
    return new ReportRequest(
        source.name(),
        source.url(),
        source.publishedOn(),
        source.reliability(),
        source.credibility(),
        source.claim(),
        null,
        null,
        null,
        sharing,
        licence);
  }

  ReportRequest withDefaults(String defaultSharing, String defaultLicence) {
    return new ReportRequest(
        source,
        url,
        publishedOn,
        reliability,
        credibility,
        claim,
        agency,
        language,
        textHash,
        sharing == null ? defaultSharing : sharing,
        licence == null ? defaultLicence : licence);
  }

  ReportRequest graded(@Nullable String newReliability, @Nullable Integer newCredibility) {
    return new ReportRequest(
        source,
        url,
        publishedOn,
        newReliability,
        newCredibility,
        claim,
        agency,
        language,
        textHash,
        sharing,
        licence);
  }

  IncidentSource asSource() {
    return new IncidentSource(source, url, publishedOn, reliability, credibility, claim);
  }
}

package org.strategywatch.incident.imports.ucdp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentSource;
import org.strategywatch.incident.incident.SourceClaim;

/**
 * The reports behind a UCDP row. Newer rows name office, date and headline of each report in three
 * parallel lists; older ones have one free text.
 */
final class UcdpSources {

  private static final int MAX_SOURCES = 50;
  private static final int MAX_NAME = 500;

  private UcdpSources() {}

  static List<IncidentSource> of(RowValues row) {
    List<String> offices = row.list("source_office");
    List<String> dates = row.list("source_date");
    List<String> headlines = row.list("source_headline");
    if (offices.isEmpty()) {
      String article = row.text("source_article");
      return article == null ? List.of() : List.of(source(article, null, null));
    }
    boolean isParallel = offices.size() == dates.size();
    boolean hasHeadlines = offices.size() == headlines.size();
    List<IncidentSource> sources = new ArrayList<>();
    for (int i = 0; i < Math.min(offices.size(), MAX_SOURCES); i++) {
      String office = offices.get(i).strip();
      if (!office.isEmpty()) {
        sources.add(
            source(
                office,
                isParallel ? date(dates.get(i).strip()) : null,
                hasHeadlines ? headlines.get(i).strip() : null));
      }
    }
    return sources;
  }

  /** How many different offices are named: two reports of one office are one voice. */
  static int independent(List<IncidentSource> sources) {
    Set<String> offices = new LinkedHashSet<>();
    sources.forEach(source -> offices.add(Folding.text(source.name())));
    return offices.size();
  }

  private static IncidentSource source(
      String name, @Nullable LocalDate published, @Nullable String headline) {
    String shortName = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 1) + "…";
    SourceClaim claim =
        headline == null || headline.isEmpty() ? null : SourceClaim.ofText(headline);
    return new IncidentSource(shortName, null, published, null, null, claim);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}

package org.strategywatch.incident.duplicate.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentSource;

/** The texts, the reports behind them, and the collections that list them. */
final class ReportEvidence {

  private static final double WORDS_IN_COMMON_BY_CHANCE = 0.15;

  private ReportEvidence() {}

  /** Jaccard's share of the words, against the share that any two reports from there have. */
  static Optional<Evidence> ofText(Account one, Account other) {
    if (areOfOneCollection(one, other) || one.words().size() < 3 || other.words().size() < 3) {
      return Optional.empty();
    }
    long common = one.words().stream().filter(other.words()::contains).count();
    double share = (double) common / (one.words().size() + other.words().size() - common);
    double bits = Math.clamp(6 * (share - WORDS_IN_COMMON_BY_CHANCE), -0.5, 4);
    return Optional.of(
        new Evidence(
            Part.TEXT,
            one.words().size() + " words",
            other.words().size() + " words",
            Math.round(share * 1000) / 1000.0,
            bits));
  }

  /** One report may tell of many events: having it in common is a hint and no proof. */
  static Optional<Evidence> ofReports(Account one, Account other) {
    if (areOfOneCollection(one, other)) {
      return Optional.empty();
    }
    return shared(one, other, IncidentSource::url, 1, 3)
        .or(() -> shared(one, other, ReportEvidence::headline, 0.5, 2))
        .or(() -> shared(one, other, ReportEvidence::issue, 0.25, 0.5));
  }

  private static Optional<Evidence> shared(
      Account one,
      Account other,
      Function<IncidentSource, @Nullable String> key,
      double value,
      double bits) {
    Set<String> keys = keys(one.reports(), key);
    return keys(other.reports(), key).stream()
        .filter(keys::contains)
        .sorted()
        .findFirst()
        .map(common -> new Evidence(Part.REPORT, common, common, value, bits));
  }

  private static Set<String> keys(
      List<IncidentSource> reports, Function<IncidentSource, @Nullable String> key) {
    return reports.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Short headlines such as a hashtag are no sign of anything. */
  private static @Nullable String headline(IncidentSource report) {
    String text = report.claim() == null ? null : report.claim().text();
    String folded = text == null ? "" : Folding.text(text);
    return folded.length() < 30 ? null : folded;
  }

  private static @Nullable String issue(IncidentSource report) {
    return report.publishedOn() == null
        ? null
        : Folding.text(report.name()) + ", " + report.publishedOn();
  }

  /** Who takes many events from one report repeats its words. */
  private static boolean areOfOneCollection(Account one, Account other) {
    return !Collections.disjoint(one.collections().keySet(), other.collections().keySet());
  }

  /** Who made a collection has looked at both and told them apart. */
  static Optional<Evidence> ofCollection(Account one, Account other) {
    return one.collections().entrySet().stream()
        .filter(id -> other.collections().containsKey(id.getKey()))
        .filter(id -> !id.getValue().equals(other.collections().get(id.getKey())))
        .min(Map.Entry.comparingByKey())
        .map(
            id ->
                new Evidence(
                    Part.COLLECTION,
                    id.getKey() + " " + id.getValue(),
                    id.getKey() + " " + other.collections().get(id.getKey()),
                    1,
                    -7));
  }
}

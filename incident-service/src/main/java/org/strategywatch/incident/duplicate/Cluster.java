package org.strategywatch.incident.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentSource;

/**
 * The accounts of one event.
 *
 * @param survivor the one that counts
 * @param fatalities lowest low, best of the best-graded account, highest high; absent when no
 *     account has numbers
 * @param bestFrom whose best estimate it is
 * @param members the survivor first, then those that were merged into it
 */
@Schema(name = "IncidentCluster")
public record Cluster(
    UUID survivor,
    @Nullable Fatalities fatalities,
    @Nullable UUID bestFrom,
    List<IncidentResponse> members) {

  /** Neither F nor 6 is a grade: they say that nobody could judge. */
  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E");

  private static final int UNGRADED = 100;

  /** Ties go to the survivor, then to the account recorded first. */
  private static final Comparator<IncidentResponse> BEST_GRADED_FIRST =
      Comparator.comparingInt(Cluster::grade);

  public Cluster {
    members = List.copyOf(members);
  }

  /**
   * @param members the survivor first, the others as they were recorded
   */
  static Cluster of(List<IncidentResponse> members) {
    IncidentResponse best =
        members.stream().filter(member -> best(member) != null).min(BEST_GRADED_FIRST).orElse(null);
    Integer low = numbers(members, Fatalities::low).min(Integer::compare).orElse(null);
    Integer high = numbers(members, Fatalities::high).max(Integer::compare).orElse(null);
    return new Cluster(
        members.getFirst().id(),
        low == null && high == null
            ? null
            : new Fatalities(low, best == null ? null : best(best), high),
        best == null ? null : best.id(),
        members);
  }

  private static @Nullable Integer best(IncidentResponse member) {
    Fatalities deaths = member.fatalities();
    return deaths == null ? null : deaths.best();
  }

  /** Where an account gives no low or high, its best estimate stands for it, as in the counts. */
  private static Stream<Integer> numbers(
      List<IncidentResponse> members, Function<Fatalities, @Nullable Integer> number) {
    return members.stream()
        .map(IncidentResponse::fatalities)
        .filter(Objects::nonNull)
        .map(deaths -> number.apply(deaths) == null ? deaths.best() : number.apply(deaths))
        .filter(Objects::nonNull);
  }

  /** Reliability first, then credibility: 0 for A1, lower is better. */
  private static int grade(IncidentResponse member) {
    return member.sources().stream().mapToInt(Cluster::grade).min().orElse(UNGRADED);
  }

  private static int grade(IncidentSource source) {
    int reliability = GRADES.indexOf(String.valueOf(source.reliability()));
    Integer credibility = source.credibility();
    int second = credibility == null || credibility == 6 ? 9 : credibility - 1;
    return reliability < 0 ? UNGRADED : reliability * 10 + second;
  }
}

package org.strategywatch.assessment.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a finding from one assessment to another. Ids do not last from one to the next: a
 * finding is the same when it says the same, and changed when it has the code, pillar and criterion
 * of one that is gone.
 *
 * @param before absent when it was added
 * @param after absent when it was removed
 */
@Schema(name = "FindingChange")
public record FindingChange(Kind change, @Nullable Finding before, @Nullable Finding after) {

  /** What became of it. */
  @Schema(name = "FindingChangeKind")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** In the order of the later findings; what was removed comes last. */
  public static List<FindingChange> between(List<Finding> before, List<Finding> after) {
    List<Finding> gone = new ArrayList<>(before);
    List<Finding> other = new ArrayList<>();
    for (Finding finding : after) {
      if (take(gone, finding, FindingChange::saysTheSame) == null) {
        other.add(finding);
      }
    }
    List<FindingChange> changes = new ArrayList<>();
    for (Finding finding : other) {
      Finding former = take(gone, finding, FindingChange::isAboutTheSame);
      changes.add(new FindingChange(former == null ? Kind.ADDED : Kind.CHANGED, former, finding));
    }
    gone.forEach(finding -> changes.add(new FindingChange(Kind.REMOVED, finding, null)));
    return List.copyOf(changes);
  }

  private static @Nullable Finding take(
      List<Finding> from, Finding wanted, BiPredicate<Finding, Finding> match) {
    for (int i = 0; i < from.size(); i++) {
      if (match.test(from.get(i), wanted)) {
        return from.remove(i);
      }
    }
    return null;
  }

  private static boolean saysTheSame(Finding one, Finding other) {
    return one.equals(other.by(one.id(), one.author()));
  }

  private static boolean isAboutTheSame(Finding one, Finding other) {
    return one.code().equals(other.code())
        && one.pillar() == other.pillar()
        && Objects.equals(one.criterion(), other.criterion());
  }
}

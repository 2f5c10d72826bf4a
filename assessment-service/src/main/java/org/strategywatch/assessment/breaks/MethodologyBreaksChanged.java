package org.strategywatch.assessment.breaks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fired inside the transaction that applied a batch of events. */
public record MethodologyBreaksChanged(List<Change> changes) {

  public MethodologyBreaksChanged {
    changes = List.copyOf(changes);
  }

  /**
   * @param before null when the break was not known before, or was withdrawn or erased
   * @param after null when it is withdrawn or erased
   */
  public record Change(@Nullable Affecting before, @Nullable Affecting after) {

    /** Whether it enters computations that it did not enter before, or in another way. */
    public boolean movesComputations() {
      return before == null || after == null || !before.entersAs(after);
    }
  }

  /**
   * A break with where it matters.
   *
   * @param countries ISO 3166-1 alpha-2 codes; empty when all are affected
   */
  public record Affecting(MethodologyBreak methodologyBreak, List<String> countries) {

    public Affecting {
      countries = List.copyOf(countries);
    }

    private boolean entersAs(Affecting other) {
      return methodologyBreak.source().equals(other.methodologyBreak.source())
          && methodologyBreak.changedOn().equals(other.methodologyBreak.changedOn())
          && countries.equals(other.countries);
    }
  }
}

package org.strategywatch.assessment.breaks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.IncidentTellers;

/** Which methodology breaks matter to which computations. */
@ApplicationScoped
public class ConsideredBreaks {

  private final KnownBreaks known;
  private final IncidentTellers tellers;

  ConsideredBreaks(KnownBreaks known, IncidentTellers tellers) {
    this.known = known;
    this.tellers = tellers;
  }

  /**
   * Breaks within the months of a scope, behind the first one, of sources that told of enough of
   * what it counts. To be called in the transaction that counted the incidents.
   *
   * @return by day; none that the clearance of the scope does not cover
   */
  public List<MethodologyBreak> of(IncidentScope scope) {
    List<MethodologyBreak> within = known.within(scope);
    Set<String> keys = new HashSet<>();
    within.forEach(it -> keys.add(PlaceKey.folded(it.source())));
    Set<String> told = tellers.of(scope, keys);
    return within.stream().filter(it -> told.contains(PlaceKey.folded(it.source()))).toList();
  }

  /**
   * Those of the computations of whose incidents a source told enough.
   *
   * @param source its name in any spelling, or the scheme of its ids
   */
  public Set<UUID> toldBy(String source, Collection<UUID> computations) {
    return tellers.toldBy(PlaceKey.folded(source), computations);
  }
}

package org.strategywatch.incident.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.SourceClaim;

/**
 * Where a claim and the record cannot both be right. Found anew whenever it is asked for, so that a
 * correction of the record is answered at once.
 */
final class Contradictions {

  private final List<Contradiction> found = new ArrayList<>();

  private Contradictions() {}

  static List<Contradiction> of(IncidentRequest record, @Nullable SourceClaim claim) {
    if (claim == null) {
      return List.of();
    }
    Contradictions contradictions = new Contradictions();
    contradictions.compareDates(Period.of(record), claim.occurredOn());
    contradictions.compareDeaths(record, claim);
    contradictions.compareCounts(
        "/civilianFatalities", record.civilianFatalities(), claim.civilianFatalities());
    contradictions.compareCounts("/injured", record.injured(), claim.injured());
    contradictions.compareCounts("/abducted", record.abducted(), claim.abducted());
    return List.copyOf(contradictions.found);
  }

  private void compareDates(Period recorded, @Nullable LocalDate claimed) {
    if (claimed != null && !recorded.contains(claimed)) {
      add("/occurredOn", "OTHER_DATE", recorded, claimed);
    }
  }

  private void compareDeaths(IncidentRequest record, SourceClaim claim) {
    DeathRange recorded = DeathRange.of(record.fatalities());
    DeathRange claimed = DeathRange.of(claim.fatalities());
    if (recorded == null || claimed == null || claim.fatalities() == null) {
      return;
    }
    Integer best = claim.fatalities().best();
    if (!recorded.overlaps(claimed)) {
      add("/fatalities", "DEATHS_DISJOINT", recorded, claimed);
    } else if (best != null && !recorded.contains(best)) {
      add("/fatalities", "DEATHS_OUTSIDE", recorded, best);
    }
  }

  private void compareCounts(
      String pointer, @Nullable Integer recorded, @Nullable Integer claimed) {
    if (recorded != null && claimed != null && !recorded.equals(claimed)) {
      add(pointer, "OTHER_NUMBER", recorded, claimed);
    }
  }

  private void add(String pointer, String code, Object recorded, Object claimed) {
    found.add(new Contradiction(pointer, code, recorded.toString(), claimed.toString()));
  }
}

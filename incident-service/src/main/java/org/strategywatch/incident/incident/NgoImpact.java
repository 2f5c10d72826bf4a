package org.strategywatch.incident.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident did to organisations that bring aid: how many of their people it harmed and what
 * became of their access. Numbers and kinds only, never a name.
 *
 * @param organisations whose people were harmed
 * @param accessConsequence code of the list accessConsequence
 */
public record NgoImpact(
    @Size(max = 20) List<@Valid AffectedOrganisations> organisations,
    @Nullable @Valid StaffHarm nationalStaff,
    @Nullable @Valid StaffHarm internationalStaff,
    @Nullable String accessConsequence) {

  public NgoImpact {
    organisations = organisations == null ? List.of() : List.copyOf(organisations);
    nationalStaff = nationalStaff == null || nationalStaff.isUnknown() ? null : nationalStaff;
    internationalStaff =
        internationalStaff == null || internationalStaff.isUnknown() ? null : internationalStaff;
  }

  boolean isUnknown() {
    return organisations.isEmpty()
        && nationalStaff == null
        && internationalStaff == null
        && accessConsequence == null;
  }
}

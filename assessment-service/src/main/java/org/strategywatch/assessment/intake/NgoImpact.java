package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service reads of what an incident did to organisations that bring aid. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NgoImpact(
    @Nullable List<Organisations> organisations,
    @Nullable StaffHarm nationalStaff,
    @Nullable StaffHarm internationalStaff,
    @Nullable String accessConsequence) {

  private static final String NO_CONSEQUENCE = "NONE";

  /**
   * Whether an organisation was affected: one is named, also if none of its people was harmed, such
   * as where an office was looted; or somebody of its staff was killed, injured, kidnapped or
   * detained; or its access suffered. Numbers of 0 and a consequence of NONE say that it was not; a
   * consequence of a code that we do not know is one.
   */
  boolean affectsAnyone() {
    return (organisations != null && !organisations.isEmpty())
        || Stream.of(nationalStaff, internationalStaff)
            .filter(Objects::nonNull)
            .anyMatch(StaffHarm::isAny)
        || (accessConsequence != null && !accessConsequence.equals(NO_CONSEQUENCE));
  }

  /** Those of one kind. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Organisations(@Nullable String kind) {}

  /** People of an organisation; absent numbers are unknown. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StaffHarm(
      @Nullable Integer killed,
      @Nullable Integer injured,
      @Nullable Integer kidnapped,
      @Nullable Integer detained) {

    boolean isAny() {
      return Stream.of(killed, injured, kidnapped, detained)
          .anyMatch(number -> number != null && number > 0);
    }
  }
}

package org.strategywatch.assessment.strategies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * A strategy as somebody describes it: the body of a POST, and the state that a merge patch makes.
 *
 * @param admin1 names of the areas that it covers; empty for the whole country
 * @param startedOn its first day; assessments compare the months from this one on with those before
 * @param sharing RED where it is missing
 */
public record StrategyRequest(
    @NotBlank @Size(max = 300) String title,
    @NotBlank @Schema(examples = "ML") String country,
    @Size(max = 100) List<@NotBlank @Size(max = 120) String> admin1,
    @NotBlank @Size(max = 300) String owner,
    @NotNull LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Size(max = 50) List<@NotBlank @Size(max = 2000) String> objectives,
    @Size(max = 20) List<@NotNull Pillar> pillars,
    @Size(max = 100) List<@NotNull @Valid Intervention> interventions,
    SharingLabel sharing) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  public StrategyRequest {
    admin1 = admin1 == null ? List.of() : List.copyOf(admin1);
    objectives = objectives == null ? List.of() : List.copyOf(objectives);
    pillars = pillars == null ? List.of() : pillars.stream().distinct().toList();
    interventions = interventions == null ? List.of() : List.copyOf(interventions);
    sharing = sharing == null ? SharingLabel.RED : sharing;
  }

  /**
   * Checks what one field alone does not show.
   *
   * @param known interventions that the strategy has already
   * @throws ProblemException 400 naming the pointer
   */
  void requireConsistent(Set<UUID> known) {
    if (!CountryCode.isKnown(country)) {
      throw ProblemException.invalidBody(
          "/country",
          "UNKNOWN_COUNTRY",
          "'%s' is not an ISO 3166-1 alpha-2 code".formatted(country));
    }
    if (startedOn.isBefore(EARLIEST)) {
      throw ProblemException.invalidBody("/startedOn", "TOO_EARLY", "it lies before " + EARLIEST);
    }
    if (endedOn != null && endedOn.isBefore(startedOn)) {
      throw ProblemException.invalidBody("/endedOn", "BEFORE_START", "it lies before startedOn");
    }
    for (int i = 0; i < interventions.size(); i++) {
      requireConsistent(interventions.get(i), "/interventions/" + i, known);
    }
  }

  private void requireConsistent(Intervention intervention, String pointer, Set<UUID> known) {
    intervention.requireWithin(startedOn, pointer);
    if (intervention.id() != null && !known.contains(intervention.id())) {
      throw ProblemException.invalidBody(
          pointer + "/id", "UNKNOWN_INTERVENTION", "the service gives ids; leave it out");
    }
  }

  /** The same with an id for each intervention. */
  StrategyRequest identified(Stream<UUID> newIds) {
    var ids = newIds.iterator();
    return new StrategyRequest(
        title,
        country,
        admin1,
        owner,
        startedOn,
        endedOn,
        objectives,
        pillars,
        interventions.stream().map(it -> it.identified(ids.next())).toList(),
        sharing);
  }

  Set<UUID> interventionIds() {
    return interventions.stream()
        .map(Intervention::id)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}

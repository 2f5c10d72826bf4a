package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.NeighbourCounts;
import org.strategywatch.assessment.neighbours.KnownNeighbours;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.assessment.neighbours.Surroundings;
import org.strategywatch.platform.web.security.SharingLabel;

/** Finds the neighbours of what is assessed, and counts what happened there. */
@ApplicationScoped
class NeighbourCollector {

  private final KnownNeighbours known;
  private final NeighbourCounts counts;

  NeighbourCollector(KnownNeighbours known, NeighbourCounts counts) {
    this.known = known;
    this.counts = counts;
  }

  /**
   * @param sharing the highest label of the neighbours' incidents
   */
  record Collected(Neighbours neighbours, SharingLabel sharing) {}

  /** To be called once the incidents of the scope have been counted: none arrives then. */
  Collected collect(
      UUID computation, AssessmentSubject subject, AssessRequest request, IncidentScope scope) {
    Surroundings around = around(subject, request);
    NeighbourCounts.Counted counted =
        counts.countAndCredit(
            computation, around.neighbours(), scope.from(), scope.to(), scope.clearance());
    return new Collected(Neighbours.of(request.indicators(), around, counted), counted.sharing());
  }

  private Surroundings around(AssessmentSubject subject, AssessRequest request) {
    String country = subject.strategy().country();
    if (request.namesNeighbours()) {
      List<Neighbour> named = new ArrayList<>(known.named(country, request.displacementAreas()));
      request.displacementCountries().stream().map(Neighbour::ofCountry).forEach(named::add);
      return new Surroundings(named, List.of());
    }
    return subject.areas().isEmpty()
        ? Surroundings.ofCountry(country)
        : known.around(country, subject.areas());
  }
}

package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.Caller;

/** Teaches the gazetteer what people know: under which other names a unit goes. */
@ApplicationScoped
class PlaceNaming {

  private final PlaceTable table;
  private final Gazetteers gazetteers;
  private final NeighbourAnnouncer neighbours;
  private final Caller caller;
  private final Clock clock;

  PlaceNaming(
      PlaceTable table,
      Gazetteers gazetteers,
      NeighbourAnnouncer neighbours,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.gazetteers = gazetteers;
    this.neighbours = neighbours;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Adds a name; one that the unit has already changes nothing.
   *
   * @throws ProblemException 404, or 409 when a unit beside it has that name
   */
  @Transactional
  public Place add(String pcode, String name) {
    long revision = table.raiseRevision();
    Gazetteer gazetteer = table.read();
    Place place = gazetteer.find(pcode).orElseThrow(() -> PlaceList.notFound(pcode));
    if (place.isNamed(PlaceName.of(name).letters())) {
      return place;
    }
    gazetteer
        .namesake(place, name)
        .ifPresent(
            other -> {
              throw ProblemException.of(
                  IncidentProblem.NAME_OF_ANOTHER_PLACE,
                  "%s (%s) has that name".formatted(other.pcode(), other.name()),
                  Violation.atPointer("/name", "TAKEN", "it means " + other.pcode()));
            });
    table.addName(pcode, name.strip(), caller.partner(), clock.instant(), revision);
    gazetteers.change();
    Gazetteer changed = table.read();
    if (place.level() == 1) {
      neighbours.announce(changed);
    }
    return changed.find(pcode).orElseThrow();
  }
}

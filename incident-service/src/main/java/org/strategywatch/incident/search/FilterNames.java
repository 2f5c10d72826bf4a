package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.strategywatch.incident.actor.ActorNames;
import org.strategywatch.incident.place.PlaceSpellings;

/** What other names those in a filter stand for. */
@ApplicationScoped
public class FilterNames {

  private final PlaceSpellings places;
  private final ActorNames actors;

  FilterNames(PlaceSpellings places, ActorNames actors) {
    this.places = places;
    this.actors = actors;
  }

  PlaceSpellings places() {
    return places;
  }

  ActorNames actors() {
    return actors;
  }
}

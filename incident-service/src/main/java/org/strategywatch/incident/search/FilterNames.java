package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.strategywatch.incident.actor.ActorNames;
import org.strategywatch.incident.place.PlaceSpellings;

/** What other names those in a filter stand for, and how common its words are. */
@ApplicationScoped
public class FilterNames {

  private final PlaceSpellings places;
  private final ActorNames actors;
  private final RareWords rareWords;

  FilterNames(PlaceSpellings places, ActorNames actors, RareWords rareWords) {
    this.places = places;
    this.actors = actors;
    this.rareWords = rareWords;
  }

  PlaceSpellings places() {
    return places;
  }

  ActorNames actors() {
    return actors;
  }

  boolean areRare(String words) {
    return rareWords.are(words);
  }
}

package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentSnapshot;

/** Says in which units incidents lie, by what was coded and by their points. */
@ApplicationScoped
public class IncidentPlaces {

  private final Gazetteers gazetteers;

  IncidentPlaces(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  public IncidentPlace of(IncidentSnapshot incident) {
    return of(incident, gazetteers.current());
  }

  static IncidentPlace of(IncidentSnapshot incident, Gazetteer gazetteer) {
    IncidentRequest content = incident.content();
    String country = content.country();
    Units units = units(gazetteer, country, content.admin1(), content.admin2());
    IncidentPlace.CodedUnit admin1 = units.admin1();
    String computed = gazetteer.admin1Around(content.location()).orElse(null);
    boolean isElsewhere =
        computed != null
            && admin1 != null
            && admin1.pcode() != null
            && !admin1.pcode().equals(computed);
    return new IncidentPlace(incident.id(), country, admin1, units.admin2(), computed, isElsewhere);
  }

  /** The units of both levels that were coded. */
  record Units(
      IncidentPlace.@Nullable CodedUnit admin1, IncidentPlace.@Nullable CodedUnit admin2) {}

  static Units units(
      Gazetteer gazetteer, String country, @Nullable String name1, @Nullable String name2) {
    NameMatching matching = gazetteer.matching();
    return new Units(
        name1 == null ? null : coded(name1, matching.admin1(country, name1)),
        name2 == null ? null : coded(name2, matching.admin2(country, name1, name2)));
  }

  private static IncidentPlace.CodedUnit coded(String name, Optional<NameMatch> match) {
    return new IncidentPlace.CodedUnit(
        name,
        match.map(found -> found.place().pcode()).orElse(null),
        match.map(NameMatch::how).orElse(null));
  }
}

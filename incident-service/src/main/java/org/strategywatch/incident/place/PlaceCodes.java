package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.UnitCodes;
import org.strategywatch.incident.incident.UnitPcodes;

/** The P-codes of the units that incidents name. */
@ApplicationScoped
class PlaceCodes implements UnitCodes {

  private final Gazetteers gazetteers;
  private volatile @Nullable Remembering last;

  PlaceCodes(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  @Override
  public UnitCodes.Reading reading() {
    Gazetteer gazetteer = gazetteers.current();
    Remembering present = last;
    if (present == null || present.gazetteer() != gazetteer) {
      present = new Remembering(gazetteer, new ConcurrentHashMap<>());
      last = present;
    }
    return present;
  }

  private record Named(String country, @Nullable String admin1, @Nullable String admin2) {}

  /** Remembers what was asked: incidents name the same units again and again. */
  private record Remembering(Gazetteer gazetteer, ConcurrentHashMap<Named, UnitPcodes> known)
      implements UnitCodes.Reading {

    /** A file may have a million names that nobody else uses. */
    private static final int MOST = 20_000;

    @Override
    public UnitPcodes of(String country, @Nullable String admin1, @Nullable String admin2) {
      if (!gazetteer.matching().knows(country)) {
        return UnitPcodes.NONE;
      }
      Named named = new Named(country, admin1, admin2);
      UnitPcodes codes = known.get(named);
      if (codes == null) {
        codes = match(named);
        if (known.size() < MOST) {
          known.put(named, codes);
        }
      }
      return codes;
    }

    private UnitPcodes match(Named named) {
      IncidentPlaces.Units units =
          IncidentPlaces.units(gazetteer, named.country(), named.admin1(), named.admin2());
      return new UnitPcodes(pcode(units.admin1()), pcode(units.admin2()));
    }

    private static @Nullable String pcode(IncidentPlace.@Nullable CodedUnit unit) {
      return unit == null ? null : unit.pcode();
    }
  }
}

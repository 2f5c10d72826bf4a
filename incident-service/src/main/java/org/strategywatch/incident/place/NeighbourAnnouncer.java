package org.strategywatch.incident.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.strategywatch.incident.place.NeighboursComputed.Neighbour;
import org.strategywatch.incident.place.NeighboursComputed.Unit;
import org.strategywatch.platform.data.outbox.Outbox;

/** Tells others which units touch each other, country by country, when that has changed. */
@ApplicationScoped
class NeighbourAnnouncer {

  private final NeighbourTable table;
  private final Outbox outbox;
  private final ObjectMapper mapper;
  private final Clock clock;

  NeighbourAnnouncer(NeighbourTable table, Outbox outbox, ObjectMapper mapper, Clock clock) {
    this.table = table;
    this.outbox = outbox;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * To be called in the transaction that changed the gazetteer, which holds its revision: no two
   * can announce at once. A country that says what it said is passed over.
   */
  void announce(Gazetteer gazetteer) {
    Map<String, NeighbourTable.Announced> announced = table.read();
    SortedMap<String, List<Unit>> units = byCountry(gazetteer);
    announced.keySet().forEach(country -> units.putIfAbsent(country, List.of()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<NeighboursComputed> news = new ArrayList<>();
    for (Map.Entry<String, List<Unit>> country : units.entrySet()) {
      NeighbourTable.Announced before =
          announced.getOrDefault(country.getKey(), NeighbourTable.Announced.NOTHING);
      String text = text(country.getValue());
      if (!text.equals(before.units())) {
        long version = before.version() + 1;
        table.write(country.getKey(), new NeighbourTable.Announced(version, text));
        news.add(new NeighboursComputed(country.getKey(), version, now, country.getValue()));
      }
    }
    outbox.publishAll(news.stream().map(NeighboursComputed::event).toList());
  }

  private static SortedMap<String, List<Unit>> byCountry(Gazetteer gazetteer) {
    SortedMap<String, SortedSet<String>> adjacency = Adjacency.of(gazetteer.places().values());
    SortedMap<String, List<Unit>> units = new TreeMap<>();
    adjacency.forEach(
        (pcode, others) -> {
          Place place = gazetteer.find(pcode).orElseThrow();
          List<Neighbour> neighbours =
              others.stream()
                  .flatMap(other -> gazetteer.find(other).stream())
                  .map(NeighbourAnnouncer::neighbour)
                  .toList();
          units
              .computeIfAbsent(place.country(), _ -> new ArrayList<>())
              .add(new Unit(pcode, place.names().toList(), neighbours));
        });
    return units;
  }

  private static Neighbour neighbour(Place place) {
    return new Neighbour(place.country(), place.pcode(), place.names().toList());
  }

  private String text(List<Unit> units) {
    try {
      return mapper.writeValueAsString(units);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Neighbours are no JSON", e);
    }
  }
}

package org.strategywatch.incident.place;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.strategywatch.platform.data.event.DomainEvent;

/**
 * Which first-level units of a country touch which others: the whole state of the country, {@code
 * contract/asyncapi.yaml} describes it.
 *
 * @param country ISO 3166-1 alpha-2, the key
 * @param units those whose boundary is known, in the order of their P-codes
 */
record NeighboursComputed(String country, long version, Instant computedAt, List<Unit> units) {

  static final String TOPIC = "strategywatch.places.v1";
  static final String TYPE = "org.strategywatch.place.neighbours-computed";

  private static final URI SCHEMA =
      URI.create("/incident-service/events/place-neighbours-computed.v1.schema.json");

  /** Borders are no secret. */
  private static final String LABEL = "CLEAR";

  NeighboursComputed {
    units = List.copyOf(units);
  }

  /**
   * A unit of the country.
   *
   * @param names the official one first; a consumer makes them comparable its own way
   */
  record Unit(String pcode, List<String> names, List<Neighbour> neighbours) {
    Unit {
      names = List.copyOf(names);
      neighbours = List.copyOf(neighbours);
    }
  }

  /** A unit that touches it, of this country or another one. */
  record Neighbour(String country, String pcode, List<String> names) {
    Neighbour {
      names = List.copyOf(names);
    }
  }

  DomainEvent event() {
    return new DomainEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        TOPIC,
        TYPE,
        country,
        version,
        computedAt,
        SCHEMA,
        LABEL,
        this);
  }
}

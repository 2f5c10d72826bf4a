package org.strategywatch.assessment.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.neighbours.ToldNeighbours.Beside;
import org.strategywatch.assessment.neighbours.ToldNeighbours.Unit;
import org.strategywatch.assessment.statistics.spread.MoransI;

/** Which areas touch each other, as events told. */
@ApplicationScoped
public class KnownNeighbours {

  /** The version guard makes the result independent of the order of deliveries. */
  private static final String UPSERT =
      """
      INSERT INTO known_neighbour (country, version, content) VALUES (?, ?, ?::jsonb)
      ON CONFLICT (country) DO UPDATE SET version = excluded.version, content = excluded.content
        WHERE known_neighbour.version < excluded.version
      """;

  private static final Comparator<Neighbour> ORDER =
      Comparator.comparing(Neighbour::country)
          .thenComparing((Neighbour it) -> String.valueOf(it.area()));

  private final DataSource database;
  private final ObjectMapper mapper;

  KnownNeighbours(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  record Row(String country, long version, ToldNeighbours told) {}

  void apply(Collection<Row> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Row row : rows) {
        upsert.setString(1, row.country());
        upsert.setLong(2, row.version());
        upsert.setString(3, mapper.writeValueAsString(row.told()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("The neighbours could not be written", failure);
    }
  }

  /**
   * What touches areas of a country from outside of them.
   *
   * @param areas names, as somebody wrote them
   */
  public Surroundings around(String country, List<String> areas) {
    List<Unit> units = units(country);
    List<Unit> own = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String area : areas) {
      List<Unit> named = called(units, PlaceKey.of(area));
      own.addAll(named);
      if (named.isEmpty()) {
        unknown.add(area);
      }
    }
    Set<String> within = new HashSet<>(own.stream().map(Unit::pcode).toList());
    Map<String, Beside> outside = new HashMap<>();
    for (Unit unit : own) {
      unit.neighbours().stream()
          .filter(it -> !within.contains(it.pcode()))
          .forEach(it -> outside.put(it.pcode(), it));
    }
    return new Surroundings(
        apart(country, areas, outside.values().stream().map(KnownNeighbours::area).toList()),
        unknown);
  }

  /** Areas of a country that somebody takes for neighbours, under every name that is known. */
  public List<Neighbour> named(String country, List<String> areas) {
    List<Unit> units = units(country);
    List<Neighbour> named = new ArrayList<>();
    for (String area : areas) {
      String key = PlaceKey.of(area);
      Set<String> keys = new TreeSet<>(Set.of(key));
      called(units, key).forEach(unit -> keys.addAll(ToldNeighbours.keys(unit.names())));
      named.add(new Neighbour(country, area, List.copyOf(keys)));
    }
    return apart(country, List.of(), named);
  }

  /** All units of a country; none where its boundaries are not known. */
  public AdjacentUnits within(String country) {
    List<Unit> units = units(country);
    List<String> pcodes = units.stream().map(Unit::pcode).toList();
    List<MoransI.Link> links = new ArrayList<>();
    for (int from = 0; from < units.size(); from++) {
      for (Beside beside : units.get(from).neighbours()) {
        int to = pcodes.indexOf(beside.pcode());
        if (to >= 0) {
          links.add(new MoransI.Link(from, to, 1));
        }
      }
    }
    return new AdjacentUnits(
        units.stream().map(unit -> ToldNeighbours.keys(unit.names())).toList(), links);
  }

  private static List<Unit> called(List<Unit> units, String key) {
    return units.stream().filter(unit -> unit.isCalled(key)).toList();
  }

  private static Neighbour area(Beside beside) {
    return new Neighbour(
        beside.country(),
        beside.names().getFirst(),
        ToldNeighbours.keys(beside.names()).stream().sorted().toList());
  }

  /** An incident counts once: a name that is taken, or is that of an own area, means no other. */
  private static List<Neighbour> apart(
      String country, List<String> own, Collection<Neighbour> neighbours) {
    Set<String> taken = new HashSet<>();
    own.forEach(area -> taken.add(country + "/" + PlaceKey.of(area)));
    List<Neighbour> apart = new ArrayList<>();
    for (Neighbour neighbour : neighbours.stream().sorted(ORDER).toList()) {
      List<String> keys =
          neighbour.keys().stream()
              .filter(key -> taken.add(neighbour.country() + "/" + key))
              .toList();
      if (!keys.isEmpty()) {
        apart.add(new Neighbour(neighbour.country(), neighbour.area(), keys));
      }
    }
    return apart;
  }

  private List<Unit> units(String country) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT content FROM known_neighbour WHERE country = ?")) {
      query.setString(1, country);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? mapper.readValue(rows.getString(1), ToldNeighbours.class).units()
            : List.of();
      }
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("The neighbours could not be read", failure);
    }
  }
}

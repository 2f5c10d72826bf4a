package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;

/** Counts, in one pass and at one moment, how often each value occurs among incidents. */
@ApplicationScoped
public class IncidentFacets {

  private static final String ALL = "";

  private static final Comparator<FacetList.Value> FREQUENT_FIRST =
      Comparator.comparingLong(FacetList.Value::incidents)
          .reversed()
          .thenComparing(FacetList.Value::value);

  private record Facet(String name, String from, String key, String shown) {

    static Facet of(String name, String key) {
      return new Facet(name, "i", key, key);
    }

    String sql() {
      return """
          (SELECT '%s', %s, count(*) FROM %s WHERE %s IS NOT NULL GROUP BY %s
           ORDER BY count(*) DESC, %s LIMIT %d)"""
          .formatted(name, shown, from, key, key, key, FacetList.MOST);
    }
  }

  private static final List<Facet> FACETS =
      List.of(
          Facet.of("eventType", "i.event_type"),
          Facet.of("subEventType", "i.sub_event_type"),
          Facet.of("country", "i.country"),
          new Facet("admin1", "i", "i.admin1_key", "min(i.admin1)"),
          Facet.of("verification", "i.verification"),
          Facet.of("datePrecision", "i.date_precision"),
          Facet.of("locationPrecision", "i.location_precision"),
          Facet.of("year", "i.year"),
          new Facet(
              "actor",
              "i CROSS JOIN LATERAL unnest(i.actor_keys) WITH ORDINALITY AS a (key, n)",
              "a.key",
              "min(CASE WHEN cardinality(i.actor_keys) = cardinality(i.actors) THEN i.actors[a.n] ELSE a.key END)"));

  private static final String SQL =
      """
      WITH i AS MATERIALIZED (
        SELECT i.event_type, i.sub_event_type, i.country, i.admin1, i.admin1_key, i.verification,
               i.date_precision, i.location_precision, extract(year FROM i.occurred_on)::text AS year,
               i.actor_keys, array(SELECT actor ->> 'name' FROM jsonb_array_elements(i.content -> 'actors') AS actor)
                 AS actors
        FROM %s WHERE %s)
      (SELECT '', '', count(*) FROM i) UNION ALL %s
      """;

  private final DataSource database;
  private final IncidentDisclosure disclosure;
  private final FilterNames names;

  IncidentFacets(DataSource database, IncidentDisclosure disclosure, FilterNames names) {
    this.database = database;
    this.disclosure = disclosure;
    this.names = names;
  }

  /**
   * Of what the caller may see.
   *
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  FacetList of(IncidentFilter filter) {
    Conditions conditions = IncidentConditions.of(filter, disclosure, View.FULL, names);
    try (Connection connection = database.getConnection();
        PreparedStatement query = conditions.prepare(connection, sql(conditions));
        ResultSet row = query.executeQuery()) {
      long incidents = 0;
      SortedMap<String, List<FacetList.Value>> facets = new TreeMap<>();
      FACETS.forEach(facet -> facets.put(facet.name(), new ArrayList<>()));
      while (row.next()) {
        String facet = Objects.requireNonNull(row.getString(1));
        if (facet.equals(ALL)) {
          incidents = row.getLong(3);
        } else {
          Objects.requireNonNull(facets.get(facet))
              .add(new FacetList.Value(Objects.requireNonNull(row.getString(2)), row.getLong(3)));
        }
      }
      facets.values().forEach(values -> values.sort(FREQUENT_FIRST));
      return new FacetList(incidents, facets);
    } catch (SQLException e) {
      throw new IllegalStateException("Incidents cannot be counted", e);
    }
  }

  private static String sql(Conditions conditions) {
    return SQL.formatted(
        conditions.source(),
        conditions.sql(),
        FACETS.stream().map(Facet::sql).collect(Collectors.joining(" UNION ALL ")));
  }
}

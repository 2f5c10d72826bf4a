package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountingLock;
import org.strategywatch.platform.web.security.SharingLabel;

/** Writes the projection, a batch a statement. */
@ApplicationScoped
class KnownIncidents {

  /** Cannot occur in a name that came as JSON text of a person's writing. */
  private static final String SEPARATOR = "\u001f";

  /** Stands for an audience that is not limited; no partner is called so. */
  private static final String EVERYBODY = "*";

  /**
   * The version guard makes the result independent of the order of deliveries; PostgreSQL 18 tells
   * what a row was before in the same statement.
   */
  private static final String UPSERT =
      """
      INSERT INTO known_incident (id, version, state, country, area, area_name, admin2, occurred_on,
          event_type, fatalities_low, fatalities_best, fatalities_high, civilian_fatalities, groups,
          verification, actors, sources, imprecise, sharing, licence, attribution,
          audience, stated_at, near_capital, ngo_affected, schemes)
      SELECT id, version, state, country, area, area_name, admin2, occurred_on, event_type,
          low, best, high, civilian, string_to_array(nullif(groups, ''), E'\\x1f'), verification,
          string_to_array(nullif(actors, ''), E'\\x1f'), string_to_array(nullif(sources, ''), E'\\x1f'),
          imprecise, sharing, licence, attribution,
          CASE WHEN audience = '*' THEN NULL ELSE string_to_array(audience, E'\\x1f') END,
          stated_at, near_capital, ngo_affected, string_to_array(nullif(schemes, ''), E'\\x1f')
      FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::date[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::bool[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
          ?::bool[], ?::bool[], ?::text[])
        AS incoming (id, version, state, country, area, area_name, admin2, occurred_on,
          event_type, low, best, high, civilian, groups, verification, actors, sources, imprecise,
          sharing, licence, attribution, audience, stated_at, near_capital, ngo_affected, schemes)
      ON CONFLICT (id) DO UPDATE SET
          version = excluded.version, state = excluded.state, country = excluded.country,
          area = excluded.area, area_name = excluded.area_name, admin2 = excluded.admin2,
          occurred_on = excluded.occurred_on,
          event_type = excluded.event_type, fatalities_low = excluded.fatalities_low,
          fatalities_best = excluded.fatalities_best, fatalities_high = excluded.fatalities_high,
          civilian_fatalities = excluded.civilian_fatalities, groups = excluded.groups,
          verification = excluded.verification, actors = excluded.actors,
          sources = excluded.sources, imprecise = excluded.imprecise,
          sharing = excluded.sharing, licence = excluded.licence,
          attribution = excluded.attribution, audience = excluded.audience,
          stated_at = excluded.stated_at, near_capital = excluded.near_capital,
          ngo_affected = excluded.ngo_affected, schemes = excluded.schemes
        WHERE known_incident.version < excluded.version
      RETURNING new.id,
          old.state, old.country, old.area, old.occurred_on, old.sharing,
          new.state, new.country, new.area, new.occurred_on, new.sharing,
      """
          + changesASeries("old", "new");

  private final DataSource database;

  KnownIncidents(DataSource database) {
    this.database = database;
  }

  /**
   * Applies states, each of another incident, that are newer than what is known.
   *
   * @return what changes a series, or who may see an incident in it
   */
  List<IncidentsChanged.Change> apply(Collection<KnownIncident> incidents) {
    if (incidents.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      CountingLock.lockForArrivals(connection);
      bind(new ArrayList<>(incidents), connection, upsert);
      try (ResultSet rows = upsert.executeQuery()) {
        return changes(rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents could not be written", failure);
    }
  }

  /**
   * Whether a series may count other things, in SQL over two rows of an incident. That nothing is
   * known of a capital or of aid organisations counts as little as that neither was near.
   */
  static String changesASeries(String before, String after) {
    String counted =
        """
        (%1$s.state, %1$s.country, %1$s.area, %1$s.admin2, %1$s.occurred_on, %1$s.event_type,
          %1$s.fatalities_low, %1$s.fatalities_best, %1$s.fatalities_high, %1$s.civilian_fatalities,
          %1$s.groups, %1$s.sharing,
          coalesce(%1$s.near_capital, false), coalesce(%1$s.ngo_affected, false))
        """;
    return counted.formatted(before) + " IS DISTINCT FROM " + counted.formatted(after);
  }

  private static void bind(
      List<KnownIncident> rows, Connection connection, PreparedStatement upsert)
      throws SQLException {
    var columns =
        List.of(
            new Column("uuid", KnownIncident::id),
            new Column("bigint", KnownIncident::version),
            new Column("text", row -> row.state().name()),
            new Column("text", KnownIncident::country),
            new Column("text", KnownIncident::area),
            new Column("text", KnownIncident::areaName),
            new Column("text", KnownIncident::admin2),
            new Column("date", KnownIncident::occurredOn),
            new Column("text", KnownIncident::eventType),
            new Column("int", KnownIncident::low),
            new Column("int", KnownIncident::best),
            new Column("int", KnownIncident::high),
            new Column("int", KnownIncident::civilian),
            new Column("text", row -> String.join(SEPARATOR, row.groups())),
            new Column("text", row -> row.reporting().verification()),
            new Column("text", row -> String.join(SEPARATOR, row.reporting().actors())),
            new Column("text", row -> String.join(SEPARATOR, row.reporting().sources())),
            new Column("bool", row -> row.reporting().imprecise()),
            new Column("text", row -> row.sharing().name()),
            new Column("text", KnownIncident::licence),
            new Column("text", KnownIncident::attribution),
            new Column("text", KnownIncidents::audience),
            new Column("timestamptz", row -> row.statedAt().toString()),
            new Column("bool", KnownIncident::nearCapital),
            new Column("bool", KnownIncident::ngoAffected),
            new Column("text", row -> String.join(SEPARATOR, row.reporting().schemes())));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      @Nullable Object[] values = rows.stream().map(column.value()).toArray(column::array);
      upsert.setArray(i + 1, connection.createArrayOf(column.type(), values));
    }
  }

  /** Everybody, which is not nobody. */
  private static String audience(KnownIncident row) {
    return row.audience() == null ? EVERYBODY : String.join(SEPARATOR, row.audience());
  }

  private record Column(String type, Function<KnownIncident, @Nullable Object> value) {

    /** An array of strings travels as it is; one of objects is quoted and read letter by letter. */
    @Nullable Object[] array(int size) {
      return type.equals("text") ? new String[size] : new Object[size];
    }
  }

  private static List<IncidentsChanged.Change> changes(ResultSet rows) throws SQLException {
    List<IncidentsChanged.Change> changes = new ArrayList<>();
    while (next(rows, changes)) {
      // Each row is read where it is added.
    }
    return changes;
  }

  /**
   * Reads a row of an id, of state, country, area, day and label before and after, and of whether
   * any of it matters; adds it if so.
   *
   * @return false behind the last one
   */
  static boolean next(ResultSet rows, List<IncidentsChanged.Change> changes) throws SQLException {
    if (!rows.next()) {
      return false;
    }
    IncidentPlacement before = placement(rows, 2);
    IncidentPlacement after = placement(rows, 7);
    if (rows.getBoolean(12) && (before != null || after != null)) {
      changes.add(new IncidentsChanged.Change(rows.getObject(1, UUID.class), before, after));
    }
    return true;
  }

  private static @Nullable IncidentPlacement placement(ResultSet row, int first)
      throws SQLException {
    if (!KnownIncident.State.COUNTED.name().equals(row.getString(first))) {
      return null;
    }
    String area = row.getString(first + 2);
    return new IncidentPlacement(
        row.getString(first + 1),
        area == null ? "" : area,
        row.getObject(first + 3, java.time.LocalDate.class),
        SharingLabel.ofRecord(row.getString(first + 4)));
  }
}

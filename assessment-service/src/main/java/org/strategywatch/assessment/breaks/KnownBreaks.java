package org.strategywatch.assessment.breaks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountingLock;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged.Affecting;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged.Change;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.platform.web.security.SharingLabel;

/** The methodology breaks that events told of. */
@ApplicationScoped
class KnownBreaks {

  /** The version guard makes the result independent of the order of deliveries. */
  private static final String UPSERT =
      """
      INSERT INTO known_methodology_break
        (id, version, sharing, source, changed_on, description_en, description_fr, countries)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, sharing = excluded.sharing,
          source = excluded.source, changed_on = excluded.changed_on,
          description_en = excluded.description_en, description_fr = excluded.description_fr,
          countries = excluded.countries
        WHERE known_methodology_break.version < excluded.version
      RETURNING new.id, old.sharing, old.source, old.changed_on, old.description_en,
        old.description_fr, old.countries
      """;

  private static final String WITHIN =
      """
      SELECT id, sharing, source, changed_on, description_en, description_fr, countries
      FROM known_methodology_break
      WHERE changed_on >= ? AND changed_on < ? AND sharing = ANY (?)
        AND (countries = '{}' OR ? = ANY (countries))
      ORDER BY changed_on, id
      """;

  private final DataSource database;

  KnownBreaks(DataSource database) {
    this.database = database;
  }

  /**
   * @param told null once the break is withdrawn or erased
   */
  record Row(UUID id, long version, @Nullable Affecting told) {}

  /** Applies states in order; gives what was newer than what was known. */
  List<Change> apply(Collection<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      CountingLock.lockForArrivals(connection);
      List<Change> changes = new ArrayList<>();
      for (Row row : rows) {
        bind(connection, upsert, row);
        try (ResultSet was = upsert.executeQuery()) {
          if (was.next()) {
            changes.add(new Change(was.getString(3) == null ? null : affecting(was), row.told()));
          }
        }
      }
      return changes;
    } catch (SQLException failure) {
      throw new IllegalStateException("The methodology breaks could not be written", failure);
    }
  }

  /** Those of a country behind the first month of a window, by day, that a clearance covers. */
  List<MethodologyBreak> within(IncidentScope scope) {
    Object[] labels = scope.clearance().covered().stream().map(Enum::name).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(WITHIN)) {
      query.setObject(1, scope.from().plusMonths(1).atDay(1));
      query.setObject(2, scope.to().plusMonths(1).atDay(1));
      query.setArray(3, connection.createArrayOf("text", labels));
      query.setString(4, scope.country());
      try (ResultSet rows = query.executeQuery()) {
        List<MethodologyBreak> found = new ArrayList<>();
        while (rows.next()) {
          found.add(affecting(rows).methodologyBreak());
        }
        return found;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The methodology breaks could not be read", failure);
    }
  }

  private static void bind(Connection connection, PreparedStatement upsert, Row row)
      throws SQLException {
    Affecting told = row.told();
    MethodologyBreak state = told == null ? null : told.methodologyBreak();
    upsert.setObject(1, row.id());
    upsert.setLong(2, row.version());
    upsert.setString(3, (state == null ? SharingLabel.RED : state.sharing()).name());
    upsert.setString(4, state == null ? null : state.source());
    upsert.setObject(5, state == null ? null : state.changedOn());
    upsert.setString(6, state == null ? null : state.description().en());
    upsert.setString(7, state == null ? null : state.description().fr());
    upsert.setArray(
        8, told == null ? null : connection.createArrayOf("text", told.countries().toArray()));
  }

  /** Of a row whose first columns are id, label, source, day, description and countries. */
  private static Affecting affecting(ResultSet row) throws SQLException {
    return new Affecting(
        new MethodologyBreak(
            row.getObject(1, UUID.class),
            row.getString(3),
            row.getObject(4, LocalDate.class),
            new LocalizedText(row.getString(5), row.getString(6)),
            SharingLabel.ofRecord(row.getString(2))),
        List.of((String[]) row.getArray(7).getArray()));
  }
}

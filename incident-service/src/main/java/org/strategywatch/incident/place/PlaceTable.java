package org.strategywatch.incident.place;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.reference.StoredRevision;

/** The gazetteer as it is stored. It is small and read whole. */
@Singleton
class PlaceTable {

  private static final String READ =
      """
      SELECT p.*, array(SELECT n.name FROM place_name n WHERE n.pcode = p.pcode
                        ORDER BY n.added_at, n.name_key) AS other_names
      FROM place p ORDER BY p.pcode
      """;

  private static final String WRITE =
      """
      INSERT INTO place (pcode, country, level, name, name_key, parent_pcode, valid_from, valid_to,
                         revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (pcode) DO UPDATE SET country = EXCLUDED.country, level = EXCLUDED.level,
        name = EXCLUDED.name, name_key = EXCLUDED.name_key, parent_pcode = EXCLUDED.parent_pcode,
        valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, revision = EXCLUDED.revision
      """;

  private final DataSource database;
  private final StoredRevision revision;

  PlaceTable(DataSource database) {
    this.database = database;
    revision = new StoredRevision(database, "gazetteer_revision");
  }

  long revision() {
    return revision.current();
  }

  /** Keeps others from changing the gazetteer until the transaction ends. */
  long raiseRevision() {
    return revision.raise();
  }

  Gazetteer read() {
    long revision = revision();
    return Gazetteer.of(revision, readAll());
  }

  private List<Place> readAll() {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(READ);
        ResultSet row = query.executeQuery()) {
      List<Place> places = new ArrayList<>();
      while (row.next()) {
        places.add(place(row));
      }
      return places;
    } catch (SQLException e) {
      throw new IllegalStateException("The gazetteer cannot be read", e);
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        Objects.requireNonNull(row.getString("pcode")),
        Objects.requireNonNull(row.getString("country")),
        row.getInt("level"),
        Objects.requireNonNull(row.getString("name")),
        IncidentRows.texts(row, "other_names"),
        row.getString("parent_pcode"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        boundary(row.getBytes("boundary")),
        row.getLong("revision"));
  }

  private static @Nullable Geometry boundary(byte @Nullable [] binary) throws SQLException {
    try {
      return binary == null ? null : new WKBReader().read(binary);
    } catch (ParseException e) {
      throw new SQLException("A boundary is no well-known binary", e);
    }
  }

  /** Writes units without their names and boundaries; those of level 1 before their parts. */
  void write(Collection<Place> places) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      for (Place place : places) {
        insert.setString(1, place.pcode());
        insert.setString(2, place.country());
        insert.setInt(3, place.level());
        insert.setString(4, place.name());
        insert.setString(5, Folding.area(place.name()));
        insert.setString(6, place.parent());
        insert.setObject(7, place.validFrom());
        insert.setObject(8, place.validTo());
        insert.setLong(9, place.revision());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Places cannot be stored", e);
    }
  }

  /** Gives units their boundaries. */
  void writeBoundaries(Map<String, Geometry> boundaries, long revision) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE place SET boundary = ?, revision = ? WHERE pcode = ?")) {
      for (Map.Entry<String, Geometry> boundary : boundaries.entrySet()) {
        update.setBytes(1, new WKBWriter().write(boundary.getValue()));
        update.setLong(2, revision);
        update.setString(3, boundary.getKey());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Boundaries cannot be stored", e);
    }
  }

  void addName(String pcode, String name, String partner, Instant now, long revision) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                WITH added AS (
                  INSERT INTO place_name (pcode, name, name_key, added_by, added_at)
                  VALUES (?, ?, ?, ?, ?))
                UPDATE place SET revision = ? WHERE pcode = ?
                """)) {
      insert.setString(1, pcode);
      insert.setString(2, name);
      insert.setString(3, Folding.area(name));
      insert.setString(4, partner);
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      insert.setLong(6, revision);
      insert.setString(7, pcode);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The name cannot be stored", e);
    }
  }
}

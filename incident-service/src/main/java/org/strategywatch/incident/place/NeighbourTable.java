package org.strategywatch.incident.place;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** What was last told of a country's neighbours, so that the same is not told again. */
@Singleton
class NeighbourTable {

  private final DataSource database;

  NeighbourTable(DataSource database) {
    this.database = database;
  }

  /**
   * @param version of the country's state, from 1
   * @param units as JSON text
   */
  record Announced(long version, String units) {

    /** A country of which no unit's boundary has ever been known. */
    static final Announced NOTHING = new Announced(0, "[]");
  }

  Map<String, Announced> read() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT country, version, units FROM place_neighbours");
        ResultSet row = query.executeQuery()) {
      Map<String, Announced> announced = new HashMap<>();
      while (row.next()) {
        announced.put(
            Objects.requireNonNull(row.getString(1)),
            new Announced(row.getLong(2), Objects.requireNonNull(row.getString(3))));
      }
      return announced;
    } catch (SQLException e) {
      throw new IllegalStateException("Neighbours cannot be read", e);
    }
  }

  void write(String country, Announced state) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO place_neighbours (country, version, units) VALUES (?, ?, ?)
                ON CONFLICT (country) DO UPDATE SET version = EXCLUDED.version,
                  units = EXCLUDED.units
                """)) {
      upsert.setString(1, country);
      upsert.setLong(2, state.version());
      upsert.setString(3, state.units());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Neighbours cannot be stored", e);
    }
  }
}

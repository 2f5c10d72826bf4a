package org.strategywatch.incident.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.incident.imports.file.ParsedRow;

/** The rows that imports did not take, as they came. */
@Singleton
class RejectionTable {

  /** A longer row is kept up to here; it can be found by its line. */
  private static final int KEPT = 64 * 1024;

  private final DataSource database;

  RejectionTable(DataSource database) {
    this.database = database;
  }

  void add(UUID importId, List<ParsedRow.Rejected> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO import_rejection (import_id, line, row_text, cut, code, message)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)) {
      for (ParsedRow.Rejected rejection : rejections) {
        String text = rejection.line().text();
        insert.setObject(1, importId, Types.OTHER);
        insert.setLong(2, rejection.line().number());
        insert.setString(3, text.substring(0, Math.min(text.length(), KEPT)));
        insert.setBoolean(4, rejection.line().cut() || text.length() > KEPT);
        insert.setString(5, rejection.code());
        insert.setString(6, rejection.message());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Rejections cannot be kept", e);
    }
  }

  /** How many rows were too long to be kept whole. */
  long countCut(UUID importId) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT count(*) FROM import_rejection WHERE import_id = ? AND cut")) {
      query.setObject(1, importId, Types.OTHER);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Rejections cannot be counted", e);
    }
  }

  /** Rejections behind a line, in the order of the file. */
  List<RejectionResponse> read(UUID importId, long behindLine, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT line, row_text, cut, code, message FROM import_rejection
                WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?
                """)) {
      query.setObject(1, importId, Types.OTHER);
      query.setLong(2, behindLine);
      query.setInt(3, limit);
      List<RejectionResponse> rejections = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rejections.add(
              new RejectionResponse(
                  row.getLong("line"),
                  row.getString("row_text"),
                  row.getBoolean("cut"),
                  row.getString("code"),
                  row.getString("message")));
        }
      }
      return rejections;
    } catch (SQLException e) {
      throw new IllegalStateException("Rejections cannot be read", e);
    }
  }
}

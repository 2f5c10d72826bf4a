package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How a search for words is best gone about, by what the database has counted of its words. */
@ApplicationScoped
class RareWords {

  private final DataSource database;

  RareWords(DataSource database) {
    this.database = database;
  }

  /** Whether to look up what has the words first, or to read in order until a page is full. */
  boolean are(String words) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("SELECT words_are_rare(?)")) {
      query.setString(1, words);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The words cannot be looked up", e);
    }
  }
}

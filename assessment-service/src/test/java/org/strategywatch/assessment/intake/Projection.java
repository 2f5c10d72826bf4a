package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets a test begin with nothing known. */
@ApplicationScoped
public class Projection {

  private final DataSource database;

  Projection(DataSource database) {
    this.database = database;
  }

  public void clear() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "DELETE FROM known_incident WHERE country IS NULL OR country IN ('XB', 'XC')");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

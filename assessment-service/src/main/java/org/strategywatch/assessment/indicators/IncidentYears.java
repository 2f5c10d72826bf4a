package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Counts known incidents by calendar year, in one statement. */
@ApplicationScoped
public class IncidentYears {

  private static final String BY_YEAR =
      """
      , active AS (SELECT months_since_year_0 / 12 AS year, name, count(*) AS incidents
        FROM scoped CROSS JOIN LATERAL unnest(groups) AS name GROUP BY 1, 2)
      , divided AS (SELECT year, array_agg(incidents ORDER BY incidents DESC) AS by_group
        FROM active GROUP BY year)
      , counted AS (SELECT months_since_year_0 / 12 AS year, count(*) AS incidents,
          coalesce(sum(fatalities_best), 0) AS deaths,
          count(*) FILTER (WHERE fatalities_best IS NULL) AS without_deaths,
          count(*) FILTER (WHERE event_type = 'VIOLENCE_AGAINST_CIVILIANS') AS targeting,
          max(occurred_on) AS newest
        FROM scoped GROUP BY 1)
      SELECT year, incidents, deaths, without_deaths, targeting, coalesce(by_group, '{}'), newest
      FROM counted LEFT JOIN divided USING (year) ORDER BY year
      """;

  private final DataSource database;

  IncidentYears(DataSource database) {
    this.database = database;
  }

  /**
   * Counts what is in scope.
   *
   * @return by year; nothing for a year without incidents
   */
  public List<YearCounts> count(IncidentScope scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(IncidentCounts.scoped(null) + BY_YEAR)) {
      IncidentCounts.bindScope(connection, query, scope, null);
      try (ResultSet rows = query.executeQuery()) {
        List<YearCounts> years = new ArrayList<>();
        while (rows.next()) {
          years.add(year(rows));
        }
        return years;
      }
    } catch (SQLException failure) {
      throw IncidentCounts.unreadable(failure);
    }
  }

  private static YearCounts year(ResultSet row) throws SQLException {
    return new YearCounts(
        row.getInt(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        List.of((Long[]) row.getArray(6).getArray()),
        row.getObject(7, LocalDate.class));
  }
}

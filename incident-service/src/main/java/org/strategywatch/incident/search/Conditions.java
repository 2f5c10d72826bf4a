package org.strategywatch.incident.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conditions of a query with their values; only constant text becomes SQL. */
final class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> meanings = new ArrayList<>();

  Conditions and(String clause, Object... parameters) {
    clauses.add(clause);
    values.addAll(List.of(parameters));
    meanings.add(clause + List.of(parameters));
    return this;
  }

  /**
   * Adds a condition whose values follow from the state of the database.
   *
   * @param meaning what was asked for, so that a cursor stays good when the values change
   */
  Conditions hold(String meaning, Clause clause) {
    clauses.add(clause.sql());
    values.addAll(clause.values());
    meanings.add(meaning);
    return this;
  }

  /** Conditions of another part of the query, which comes behind this one. */
  Conditions and(Conditions others) {
    clauses.addAll(others.clauses);
    values.addAll(others.values);
    meanings.addAll(others.meanings);
    return this;
  }

  String sql() {
    return String.join(" AND ", clauses);
  }

  /** The same for the same conditions: what a cursor is good for. */
  String scope() {
    return meanings.toString();
  }

  PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case List<?> list ->
            statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
        case UUID id -> statement.setObject(i + 1, id, Types.OTHER);
        case OffsetDateTime time -> statement.setObject(i + 1, time);
        case Object value -> statement.setObject(i + 1, value);
      }
    }
    return statement;
  }
}

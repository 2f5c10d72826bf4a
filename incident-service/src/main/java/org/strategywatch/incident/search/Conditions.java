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

  private String source = "incident i";
  private String first = "";
  private final List<Object> sourceValues = new ArrayList<>();
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
   * Adds a condition that few rows meet, which are looked up before anything else is done. A cursor
   * stays good when there are no longer few.
   */
  Conditions andFirst(String clause, Object parameter) {
    first = clause;
    sourceValues.add(parameter);
    meanings.add(clause + List.of(parameter));
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

  /** Conditions of another part of the query, which with its source comes behind this one. */
  Conditions and(Conditions others) {
    clauses.addAll(others.clauses);
    values.addAll(others.sourceValues);
    values.addAll(others.values);
    meanings.addAll(others.meanings);
    return this;
  }

  /** Reads from something else than the table; to be named {@code i} as well. */
  void from(String subquery, List<Object> parameters) {
    source = subquery + " i";
    sourceValues.addAll(parameters);
    meanings.add(subquery + parameters);
  }

  /** What belongs behind FROM. */
  String source() {
    return first.isEmpty()
        ? source
        : "(SELECT * FROM " + source + " WHERE " + first + " OFFSET 0) i";
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
    List<Object> all = new ArrayList<>(sourceValues);
    all.addAll(values);
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
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

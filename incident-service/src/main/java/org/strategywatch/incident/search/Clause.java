package org.strategywatch.incident.search;

import java.util.List;
import java.util.stream.Stream;

/** Part of a condition with its values; only constant text becomes SQL. */
record Clause(String sql, List<Object> values) {

  Clause {
    values = List.copyOf(values);
  }

  static Clause of(String sql, Object... values) {
    return new Clause(sql, List.of(values));
  }

  Clause and(Clause other) {
    return joined(" AND ", other);
  }

  Clause or(Clause other) {
    return joined(" OR ", other);
  }

  private Clause joined(String operator, Clause other) {
    return new Clause(
        "(" + sql + operator + other.sql + ")",
        Stream.concat(values.stream(), other.values.stream()).toList());
  }
}

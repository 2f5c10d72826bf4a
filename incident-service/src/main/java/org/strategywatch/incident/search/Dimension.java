package org.strategywatch.incident.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * What incidents can be counted by. Names are shown as one of their spellings, grouped by their
 * key.
 */
enum Dimension {
  MONTH("month", "to_char(i.occurred_on, 'YYYY-MM')", false),
  YEAR("year", "extract(year FROM i.occurred_on)::int", false),
  COUNTRY("country", "i.country", false),
  ADMIN1("admin1", "i.admin1_key", true),
  ADMIN2("admin2", "i.admin2_key", true),
  EVENT_TYPE("eventType", "i.event_type", false);

  private final String parameter;
  private final String key;
  private final boolean isName;

  Dimension(String parameter, String key, boolean isName) {
    this.parameter = parameter;
    this.key = key;
    this.isName = isName;
  }

  /**
   * Reads {@code by}, repeated or with commas.
   *
   * @throws ProblemException 400 naming the parameter
   */
  static Set<Dimension> of(List<String> by) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    by.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(Dimension::one)
        .forEach(dimensions::add);
    if (dimensions.isEmpty()) {
      throw invalid();
    }
    return dimensions;
  }

  private static Dimension one(String name) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.parameter.equals(name))
        .findAny()
        .orElseThrow(Dimension::invalid);
  }

  private static ProblemException invalid() {
    return ProblemException.invalidParameter(
        "by",
        "UNKNOWN_DIMENSION",
        "one or more of month, year, country, admin1, admin2, eventType is expected");
  }

  String key() {
    return key;
  }

  /** The column of the answer, present in every query so that reading it needs no cases. */
  String column(Set<Dimension> wanted) {
    String shown = isName ? "min(i." + parameter + ")" : key;
    return (wanted.contains(this) ? shown : "NULL")
        + " AS "
        + name().toLowerCase(java.util.Locale.ROOT);
  }
}

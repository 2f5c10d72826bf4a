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
  MONTH("month", "to_char(i.occurred_on, 'YYYY-MM')"),
  YEAR("year", "extract(year FROM i.occurred_on)::int"),
  COUNTRY("country", "i.country"),
  ADMIN1("admin1", "i.admin1_key", "min(i.admin1)"),
  ADMIN2("admin2", "i.admin2_key", "min(i.admin2)"),
  EVENT_TYPE("eventType", "i.event_type"),
  ACTOR("actor", "a.key", "min(" + Dimension.ACTOR_NAME + ")");

  /** The keys of actors are in the order of their names, one each unless two fold to the same. */
  private static final String ACTOR_NAME =
      """
      CASE WHEN cardinality(i.actor_keys) = jsonb_array_length(i.content -> 'actors')
           THEN i.content -> 'actors' -> (a.n - 1)::int ->> 'name' ELSE a.key END""";

  private static final String EACH_ACTOR =
      " CROSS JOIN LATERAL unnest(i.actor_keys) WITH ORDINALITY AS a (key, n)";

  private final String parameter;
  private final String key;
  private final String shown;

  Dimension(String parameter, String key) {
    this(parameter, key, key);
  }

  Dimension(String parameter, String key, String shown) {
    this.parameter = parameter;
    this.key = key;
    this.shown = shown;
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
        "one or more of month, year, country, admin1, admin2, eventType, actor is expected");
  }

  String key() {
    return key;
  }

  /** What the table has to be joined with, so that an incident counts once for each actor. */
  static String join(Set<Dimension> wanted) {
    return wanted.contains(ACTOR) ? EACH_ACTOR : "";
  }

  boolean isUnit() {
    return this == ADMIN1 || this == ADMIN2;
  }

  /** The column of the answer, present in every query so that reading it needs no cases. */
  String column(Set<Dimension> wanted) {
    return (wanted.contains(this) ? shown : "NULL")
        + " AS "
        + name().toLowerCase(java.util.Locale.ROOT);
  }
}

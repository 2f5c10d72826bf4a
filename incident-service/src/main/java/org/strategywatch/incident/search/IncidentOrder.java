package org.strategywatch.incident.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.problem.ProblemException;

/** The order of a list; ties are broken by id, so that a page continues exactly where one ended. */
record IncidentOrder(Field field, boolean descending) {

  private static final IncidentOrder NEWEST_FIRST = new IncidentOrder(Field.OCCURRED_ON, true);

  enum Field {
    OCCURRED_ON(
        "occurredOn",
        "i.occurred_on",
        incident -> incident.content().occurredOn().toString(),
        LocalDate::parse),
    RECORDED_AT(
        "recordedAt",
        "i.recorded_at",
        incident -> incident.recordedAt().toString(),
        text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    FATALITIES(
        "fatalities",
        "coalesce(i.fatalities_best, -1)",
        incident -> Integer.toString(deaths(incident.content().fatalities())),
        Integer::valueOf);

    private final String parameter;
    private final String column;
    private final Function<IncidentSnapshot, String> key;
    private final Function<String, Object> reader;

    Field(
        String parameter,
        String column,
        Function<IncidentSnapshot, String> key,
        Function<String, Object> reader) {
      this.parameter = parameter;
      this.column = column;
      this.key = key;
      this.reader = reader;
    }

    private static int deaths(@Nullable Fatalities deaths) {
      return deaths == null ? -1 : Objects.requireNonNullElse(deaths.best(), -1);
    }
  }

  /**
   * @param sort a field's name, with {@code -} before it for descending; the newest first when null
   */
  static IncidentOrder of(@Nullable String sort) {
    if (sort == null) {
      return NEWEST_FIRST;
    }
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    return Arrays.stream(Field.values())
        .filter(field -> field.parameter.equals(name))
        .findAny()
        .map(field -> new IncidentOrder(field, descending))
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "sort",
                    "UNKNOWN_FIELD",
                    "occurredOn, recordedAt or fatalities is expected, with - for descending"));
  }

  String sql() {
    String direction = descending ? " DESC" : " ASC";
    return field.column + direction + ", i.id" + direction;
  }

  Cursor after(IncidentSnapshot incident, String scope) {
    return new Cursor(scope, List.of(field.key.apply(incident), incident.id().toString()));
  }

  void addTo(Conditions conditions, Cursor cursor) {
    try {
      conditions.and(
          "(" + field.column + ", i.id) " + (descending ? "<" : ">") + " (?, ?)",
          field.reader.apply(cursor.key().get(0)),
          UUID.fromString(cursor.key().get(1)));
    } catch (RuntimeException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
  }
}

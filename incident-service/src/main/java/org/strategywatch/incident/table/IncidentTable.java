package org.strategywatch.incident.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strategywatch.incident.incident.IncidentResponse;

/** The columns of an incident in the order of the API's fields. */
public final class IncidentTable {

  /** Whom to name. */
  public static final String ATTRIBUTION = "attribution";

  /** The columns behind the others, made for the reader and never read back. */
  public static final List<String> DERIVED = List.of("admin1Pcode", "admin2Pcode", ATTRIBUTION);

  /** The sheet of a workbook that has no incidents. */
  public static final String LICENCE_SHEET = "licences";

  /** A table holds whole incidents only: it has no column for how much of one is shown. */
  public static final List<Column> COLUMNS =
      Column.allOf(IncidentResponse.class).stream()
          .filter(column -> !column.name().equals("view"))
          .toList();

  private static final Map<String, Column> BY_NAME =
      COLUMNS.stream().collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));

  private IncidentTable() {}

  public static Optional<Column> column(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}

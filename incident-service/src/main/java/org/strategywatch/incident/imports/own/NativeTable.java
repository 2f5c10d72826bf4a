package org.strategywatch.incident.imports.own;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strategywatch.incident.imports.file.Columns;
import org.strategywatch.incident.imports.file.UnreadableFileException;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.FormulaGuard;
import org.strategywatch.incident.table.IncidentTable;

/** Reads the rows of a table whose columns are those that our own exports have. */
final class NativeTable {

  private static final List<String> REQUIRED = List.of("occurredOn", "eventType", "country");

  private final List<Optional<Column>> columns;
  private final Columns places;
  private final List<String> warnings;
  private final ObjectMapper mapper;

  /**
   * @throws UnreadableFileException naming the columns that are missing
   */
  NativeTable(List<String> names, ObjectMapper mapper) {
    this.mapper = mapper;
    List<String> stripped = names.stream().map(String::strip).toList();
    columns = stripped.stream().map(IncidentTable::column).toList();
    places = new Columns(stripped, Map.of());
    warnings =
        stripped.stream()
            .filter(name -> !isKnown(name))
            .map(Columns::unknown)
            .collect(Collectors.toList());
    List<String> missing = REQUIRED.stream().filter(name -> !stripped.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "This is not a native file: one incident a line is expected as JSON (NDJSON), or a table;"
              + " its first line lacks the columns "
              + String.join(", ", missing));
    }
  }

  private static boolean isKnown(String name) {
    return IncidentTable.column(name).isPresent()
        || name.isEmpty()
        || IncidentTable.DERIVED.contains(name);
  }

  List<String> warnings() {
    return warnings;
  }

  /** The row as the JSON that the API shows. */
  ObjectNode incident(List<String> cells) {
    places.requireOneEach(cells);
    ObjectNode incident = mapper.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isEmpty()) {
        columns
            .get(i)
            .ifPresent(
                column -> column.put(incident, column.isNumber() ? cell : FormulaGuard.undo(cell)));
      }
    }
    return incident;
  }
}

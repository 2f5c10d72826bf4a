package org.strategywatch.incident.imports.acled;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.Columns;
import org.strategywatch.incident.imports.file.CsvRows;
import org.strategywatch.incident.imports.file.FileText;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.JsonElements;
import org.strategywatch.incident.imports.file.JsonLines;
import org.strategywatch.incident.imports.file.JsonObjects;
import org.strategywatch.incident.imports.file.JsonValues;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.MappedRows;
import org.strategywatch.incident.imports.file.RowByRow;
import org.strategywatch.incident.imports.file.RowSource;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Opens ACLED's exports, HDX copies with a second row of HXL tags, the API's answers, and rows of
 * such an answer one a line.
 */
public final class AcledFiles {

  /** The member of the API's answers that has the events. */
  public static final Set<String> ARRAYS = Set.of("data");

  private final IncomingRows incoming;
  private final @Nullable String sharing;

  private AcledFiles(IncomingRows incoming, @Nullable String sharing) {
    this.incoming = incoming;
    this.sharing = sharing;
  }

  /**
   * @param sharing for every row; AMBER when null
   * @throws UnreadableFileException when the beginning is not that of such a file
   */
  public static IncidentFileReader open(
      FileText text, ObjectMapper mapper, IncomingRows incoming, @Nullable String sharing)
      throws IOException {
    AcledFiles files = new AcledFiles(incoming, sharing);
    return switch (text.kind()) {
      case TABLE -> files.table(new CsvRows(new LineReader(text.reader())));
      case JSON_LINES ->
          files.objects(new JsonLines(new LineReader(text.reader()), mapper), Map::of, mapper);
      case JSON_DOCUMENT -> {
        JsonElements elements = new JsonElements(text.reader(), ARRAYS);
        yield files.objects(new JsonObjects(elements, mapper), elements::members, mapper);
      }
    };
  }

  /**
   * A table of which the head was read, if its columns are ACLED's.
   *
   * @param sharing for every row; AMBER when null
   */
  public static Optional<IncidentFileReader> ofTable(
      CsvRows rows, List<String> names, IncomingRows incoming, @Nullable String sharing) {
    Columns columns = new Columns(names, Map.of());
    return columns.missing(AcledColumns.REQUIRED).isEmpty()
        ? Optional.of(new AcledFiles(incoming, sharing).table(rows, columns))
        : Optional.empty();
  }

  private IncidentFileReader table(CsvRows rows) throws IOException {
    Columns columns = new Columns(rows.headRow(), Map.of());
    List<String> missing = columns.missing(AcledColumns.REQUIRED);
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "This is not an ACLED file: its first line lacks the columns "
              + String.join(", ", missing));
    }
    HxlTags.skip(rows);
    return table(rows, columns);
  }

  private IncidentFileReader table(CsvRows rows, Columns columns) {
    return new RowByRow<>(
        new MappedRows<>(rows, columns::values),
        new AcledRows(incoming, sharing, () -> columns.unknown(AcledColumns.KNOWN)));
  }

  private IncidentFileReader objects(
      RowSource<ObjectNode> rows, Supplier<Map<String, String>> members, ObjectMapper mapper) {
    JsonValues values = new JsonValues(AcledColumns.KNOWN);
    return new RowByRow<>(
        new MappedRows<>(rows, values::of),
        new AcledRows(
            incoming,
            sharing,
            () ->
                Stream.concat(
                        new AcledEnvelope(members.get(), mapper).warnings().stream(),
                        values.warnings().stream())
                    .toList()));
  }
}

package org.strategywatch.incident.imports.own;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.CsvRows;
import org.strategywatch.incident.imports.file.FileText;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.JsonElements;
import org.strategywatch.incident.imports.file.JsonLines;
import org.strategywatch.incident.imports.file.JsonObjects;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.MappedRows;
import org.strategywatch.incident.imports.file.RowByRow;
import org.strategywatch.incident.imports.file.RowSource;
import org.strategywatch.incident.imports.file.UnreadableFileException;
import org.strategywatch.incident.imports.workbook.WorkbookRows;

/**
 * Opens files in our own form: a table with the API's fields as columns, one incident a line as
 * JSON, a page of the API, a GeoJSON, or a workbook.
 */
public final class NativeFiles {

  /** The member of a page of the API, or of a GeoJSON, that has the incidents. */
  public static final Set<String> ARRAYS = Set.of("items", "features");

  /** Texts of the API may have thousands of line breaks. */
  private static final int MAX_LINES = 10_000;

  private NativeFiles() {}

  /**
   * @param sharing for rows without a label; RED when null
   * @throws UnreadableFileException when the first line is not that of such a file
   */
  public static IncidentFileReader open(
      FileText text, ObjectMapper mapper, IncomingRows incoming, @Nullable String sharing)
      throws IOException {
    return switch (text.kind()) {
      case JSON_LINES ->
          new RowByRow<>(
              features(new JsonLines(new LineReader(text.reader()), mapper)),
              new NativeReader(incoming, mapper, sharing, List.of()));
      case JSON_DOCUMENT -> {
        JsonElements elements = new JsonElements(text.reader(), ARRAYS);
        yield new RowByRow<>(
            features(new JsonObjects(elements, mapper)),
            new NativeReader(incoming, mapper, sharing, List.of()));
      }
      case TABLE -> {
        CsvRows rows = new CsvRows(new LineReader(text.reader()), MAX_LINES);
        NativeTable table = new NativeTable(rows.headRow(), mapper);
        HxlTags.skip(rows);
        yield new RowByRow<>(
            new MappedRows<>(rows, table::incident),
            new NativeReader(incoming, mapper, sharing, table.warnings()));
      }
    };
  }

  /**
   * @param rows whose cells are those of a native table
   * @param sharing for rows without a label; RED when null
   * @throws UnreadableFileException when the columns are not those of such a table
   */
  public static IncidentFileReader open(
      WorkbookRows rows, ObjectMapper mapper, IncomingRows incoming, @Nullable String sharing) {
    NativeTable table = new NativeTable(rows.columns(), mapper);
    List<String> warnings =
        Stream.concat(rows.warnings().stream(), table.warnings().stream()).toList();
    return new RowByRow<>(
        new MappedRows<>(rows, table::incident),
        new NativeReader(incoming, mapper, sharing, warnings));
  }

  private static RowSource<ObjectNode> features(RowSource<ObjectNode> rows) {
    return new MappedRows<>(rows, Feature::incident);
  }
}

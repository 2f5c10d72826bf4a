package org.strategywatch.incident.imports.ucdp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.CsvCells;
import org.strategywatch.incident.imports.file.CsvRows;
import org.strategywatch.incident.imports.file.FileText;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.JsonElements;
import org.strategywatch.incident.imports.file.JsonLines;
import org.strategywatch.incident.imports.file.JsonObjects;
import org.strategywatch.incident.imports.file.JsonValues;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.MappedRows;
import org.strategywatch.incident.imports.file.RowByRow;
import org.strategywatch.incident.imports.file.RowSource;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Opens UCDP Georeferenced Event Dataset files: the release, the country pages' exports, HDX files
 * with a second row of HXL tags, exports that a spreadsheet has damaged, and the API's answers or
 * their rows one a line.
 */
public final class UcdpFiles {

  /** The member of the API's answers that has the events. */
  public static final Set<String> ARRAYS = Set.of("Result");

  private static final String REPAIRED =
      "A spreadsheet has cut this file at its semicolons; rows were put together again, and those"
          + " where that is not certain were rejected";

  private final IncomingRows incoming;
  private final @Nullable String sharing;

  private UcdpFiles(IncomingRows incoming, @Nullable String sharing) {
    this.incoming = incoming;
    this.sharing = sharing;
  }

  /**
   * @param sharing for every row; UCDP's data are public, so CLEAR when null
   * @throws UnreadableFileException when the first line is not the header of such a file
   */
  public static IncidentFileReader open(
      FileText text, ObjectMapper mapper, IncomingRows incoming, @Nullable String sharing)
      throws IOException {
    UcdpFiles files = new UcdpFiles(incoming, sharing);
    return switch (text.kind()) {
      case TABLE -> files.table(new LineReader(text.reader()));
      case JSON_DOCUMENT ->
          files.objects(new JsonObjects(new JsonElements(text.reader(), ARRAYS), mapper));
      case JSON_LINES -> files.objects(new JsonLines(new LineReader(text.reader()), mapper));
    };
  }

  /**
   * A table of which the head was read, if its columns are UCDP's.
   *
   * @param sharing for every row; CLEAR when null
   */
  public static Optional<IncidentFileReader> ofTable(
      CsvRows rows, List<String> names, IncomingRows incoming, @Nullable String sharing) {
    UcdpHeader header = new UcdpHeader(names);
    return header.missing().isEmpty()
        ? Optional.of(new UcdpFiles(incoming, sharing).table(rows, header))
        : Optional.empty();
  }

  private IncidentFileReader table(LineReader lines) throws IOException {
    Line first = lines.next();
    if (first != null && SpreadsheetRows.isDamaged(first.text())) {
      return damaged(lines, first);
    }
    if (first != null) {
      lines.pushBack(first);
    }
    CsvRows rows = new CsvRows(lines);
    UcdpHeader header = UcdpHeader.of(rows.headRow());
    HxlTags.skip(rows);
    return table(rows, header);
  }

  private IncidentFileReader table(CsvRows rows, UcdpHeader header) {
    return new RowByRow<>(
        new MappedRows<>(rows, header::row), new UcdpRows(incoming, sharing, header::warnings));
  }

  private IncidentFileReader damaged(LineReader lines, Line first) {
    UcdpHeader header = UcdpHeader.of(CsvCells.of(SpreadsheetRows.restore(first.text()), ','));
    List<String> warnings = new ArrayList<>(header.warnings());
    warnings.add(REPAIRED);
    return new RowByRow<>(
        new MappedRows<>(new SpreadsheetRows(lines, first, header::fits), header::row),
        new UcdpRows(incoming, sharing, () -> warnings));
  }

  private IncidentFileReader objects(RowSource<ObjectNode> rows) {
    JsonValues values = new JsonValues(UcdpHeader.KNOWN);
    return new RowByRow<>(
        new MappedRows<>(rows, values::of), new UcdpRows(incoming, sharing, values::warnings));
  }
}

package org.strategywatch.incident.imports.hxl;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.acled.AcledFiles;
import org.strategywatch.incident.imports.file.CsvRows;
import org.strategywatch.incident.imports.file.FileText;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.MappedRows;
import org.strategywatch.incident.imports.file.RowByRow;
import org.strategywatch.incident.imports.file.UnreadableFileException;
import org.strategywatch.incident.imports.ucdp.UcdpFiles;

/**
 * Opens tables with a row of HXL tags among the first {@value #HEAD}. HDX copies of UCDP's and
 * ACLED's data are read as those, with their licences.
 */
public final class HxlFiles {

  private static final int HEAD = 25;

  private HxlFiles() {}

  /**
   * @param scheme whose ids the file has; may be null for the Aid Worker Security Database
   * @param sharing for every row; RED when null, CLEAR for the Aid Worker Security Database
   * @throws UnreadableFileException when there are no tags, or not those that are needed
   */
  public static IncidentFileReader open(
      FileText text, IncomingRows incoming, @Nullable String scheme, @Nullable String sharing)
      throws IOException {
    if (text.kind() != FileText.Kind.TABLE) {
      throw new UnreadableFileException("This is JSON; a table with a row of HXL tags is expected");
    }
    CsvRows rows = new CsvRows(new LineReader(text.reader()));
    List<String> names = List.of();
    for (int i = 0; i < HEAD && rows.peek() != null; i++) {
      List<String> row = rows.headRow();
      if (HxlTags.isTagRow(row)) {
        Optional<IncidentFileReader> known = known(rows, names, incoming, sharing);
        return known.isPresent()
            ? known.get()
            : tagged(rows, new HxlColumns(names, row), incoming, scheme, sharing);
      }
      names = row;
    }
    throw new UnreadableFileException(
        "None of the first " + HEAD + " rows has HXL tags such as #date+occurred");
  }

  private static Optional<IncidentFileReader> known(
      CsvRows rows, List<String> names, IncomingRows incoming, @Nullable String sharing) {
    return UcdpFiles.ofTable(rows, names, incoming, sharing)
        .or(() -> AcledFiles.ofTable(rows, names, incoming, sharing));
  }

  private static IncidentFileReader tagged(
      CsvRows rows,
      HxlColumns columns,
      IncomingRows incoming,
      @Nullable String scheme,
      @Nullable String sharing) {
    if (!columns.has(HxlField.ID) || !(columns.has(HxlField.DATE) || columns.has(HxlField.YEAR))) {
      throw new UnreadableFileException(
          "The tags lack #event+id, or #date+occurred or #date+year; every incident needs both");
    }
    return new RowByRow<>(
        new MappedRows<>(rows, columns::values),
        new HxlRows(columns, HxlOrigin.of(scheme, columns), incoming, sharing));
  }
}

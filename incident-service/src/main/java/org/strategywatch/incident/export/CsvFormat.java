package org.strategywatch.incident.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.strategywatch.incident.incident.CsvRows;

/**
 * CSV by RFC 4180 in UTF-8 with a header row.
 *
 * @param hxl whether a second row has the HXL hashtags of the columns
 */
record CsvFormat(CsvRows rows, boolean hxl) implements ExportFormat {

  static final String MEDIA_TYPE = "text/csv";

  @Override
  public String mediaType() {
    return MEDIA_TYPE + ";charset=utf-8;header=present";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public Optional<String> keptAs() {
    return Optional.of(rows.edition());
  }

  @Override
  public IncidentFile begin(OutputStream out) throws IOException {
    return new CsvFile(rows, out, hxl);
  }
}

package org.strategywatch.incident.export;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook: incidents on the first sheet, on more when one is full, licences on the last. */
record XlsxFormat() implements ExportFormat {

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public IncidentFile begin(OutputStream out) {
    return new XlsxFile(new Workbook(out, "StrategyWatch", null));
  }
}

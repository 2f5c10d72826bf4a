package org.strategywatch.incident.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.strategywatch.incident.imports.acled.AcledFiles;
import org.strategywatch.incident.imports.file.FileText;
import org.strategywatch.incident.imports.file.IncidentFileReader;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.JsonElements;
import org.strategywatch.incident.imports.file.UnreadableFileException;
import org.strategywatch.incident.imports.hxl.HxlFiles;
import org.strategywatch.incident.imports.own.NativeFiles;
import org.strategywatch.incident.imports.ucdp.UcdpFiles;
import org.strategywatch.incident.imports.workbook.WorkbookInspection;
import org.strategywatch.incident.imports.workbook.WorkbookRows;
import org.strategywatch.incident.table.IncidentTable;

/** Gives the reader for a format. */
@Singleton
class IncidentFiles {

  private final IncomingRows incoming;
  private final ObjectMapper mapper;

  IncidentFiles(IncomingRows incoming, ObjectMapper mapper) {
    this.incoming = incoming;
    this.mapper = mapper;
  }

  /**
   * Reads a file once before anything of it is stored, so that one that cannot be read to its end
   * leaves nothing half done.
   *
   * @throws UnreadableFileException naming what is wrong with the file
   */
  void inspect(ImportFormat format, ImportFile file) throws IOException {
    if (isWorkbook(format, file)) {
      WorkbookInspection.inspect(file.path(), file.limit());
      return;
    }
    FileInspection.inspect(file);
    try (InputStream in = file.open()) {
      FileText text = FileText.of(in, mapper, format.arrays());
      if (text.kind() == FileText.Kind.JSON_DOCUMENT) {
        new JsonElements(text.reader(), format.arrays()).requireWhole();
      }
    }
  }

  /**
   * @throws UnreadableFileException when the file's beginning is not that of the format
   */
  IncidentFileReader reader(ImportOrder order, ImportFile file) throws IOException {
    Closeable opened = null;
    try {
      if (isWorkbook(order.format(), file)) {
        WorkbookRows rows = WorkbookRows.open(file.path(), IncidentTable.LICENCE_SHEET);
        opened = rows;
        return NativeFiles.open(rows, mapper, incoming, order.sharing());
      }
      InputStream in = file.open();
      opened = in;
      return reader(order, FileText.of(in, mapper, order.format().arrays()));
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw e;
    }
  }

  private IncidentFileReader reader(ImportOrder order, FileText text) throws IOException {
    String sharing = order.sharing();
    return switch (order.format()) {
      case UCDP_GED -> UcdpFiles.open(text, mapper, incoming, sharing);
      case ACLED -> AcledFiles.open(text, mapper, incoming, sharing);
      case HXL -> HxlFiles.open(text, incoming, order.scheme(), sharing);
      case NATIVE -> NativeFiles.open(text, mapper, incoming, sharing);
    };
  }

  private static boolean isWorkbook(ImportFormat format, ImportFile file) throws IOException {
    return format == ImportFormat.NATIVE && file.isZip();
  }
}

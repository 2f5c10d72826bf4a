package org.strategywatch.incident.imports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.strategywatch.incident.CountedStream;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Reads a workbook to its end before anything of it is stored: that it is whole, and that it was
 * not made to become huge. What the reading of rows keeps in memory is bounded here.
 */
public final class WorkbookInspection {

  /** Texts that cells share, styles and the like are kept whole; sheets are not. Bytes. */
  private static final long KEPT_IN_MEMORY = 32L * 1024 * 1024;

  private static final String SHEETS = "xl/worksheets/";

  private final long limit;
  private long total;
  private long kept;

  private WorkbookInspection(long limit) {
    this.limit = limit;
  }

  /**
   * @param limit how many bytes may come out of it
   * @throws UnreadableFileException naming what is wrong with the workbook
   */
  public static void inspect(Path file, long limit) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        throw new UnreadableFileException(
            "This is a zip archive and no workbook; send the file that is inside, plain or gzip");
      }
      new WorkbookInspection(limit).readAll(zip);
    } catch (ZipException e) {
      throw new UnreadableFileException(
          "The workbook is damaged or cut off, send it again whole: " + e.getMessage());
    }
  }

  private void readAll(ZipFile zip) throws IOException {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!names.add(entry.getName())) {
        throw new UnreadableFileException("The workbook has two parts named " + entry.getName());
      }
      read(zip, entry);
    }
  }

  private void read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream part = open(zip, entry)) {
      new RowBounds(entry.getName()).check(part);
    } catch (XMLStreamException e) {
      if (isSheet(entry)) {
        throw new UnreadableFileException(
            "%s in the workbook is no whole XML: %s".formatted(entry.getName(), e.getMessage()));
      }
      try (InputStream part = open(zip, entry)) {
        part.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    long totalBefore = total;
    long keptBefore = kept;
    return new CountedStream(
        zip.getInputStream(entry),
        count -> {
          total = totalBefore + count;
          kept = isSheet(entry) ? keptBefore : keptBefore + count;
          check();
        });
  }

  private void check() {
    if (total > limit) {
      throw new UnreadableFileException(
          "The workbook becomes larger than %d bytes when it is decompressed".formatted(limit));
    }
    if (kept > KEPT_IN_MEMORY) {
      throw new UnreadableFileException(
          "The workbook has more than %d bytes beside its sheets; send it as CSV"
              .formatted(KEPT_IN_MEMORY));
    }
  }

  private static boolean isSheet(ZipEntry entry) {
    return entry.getName().startsWith(SHEETS);
  }
}

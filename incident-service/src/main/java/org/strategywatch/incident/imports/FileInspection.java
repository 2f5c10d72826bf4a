package org.strategywatch.incident.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Reads a file once before anything of it is stored, so that one that is cut off or in another
 * character set leaves nothing half done.
 */
final class FileInspection {

  private static final int BUFFER = 64 * 1024;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer characters = CharBuffer.allocate(BUFFER);
  private long line = 1;

  private FileInspection() {}

  /**
   * @throws UnreadableFileException naming what is wrong with the file
   */
  static void inspect(ImportFile file) throws IOException {
    try (InputStream in = file.open()) {
      new FileInspection().readAll(in);
    } catch (EOFException _) {
      throw new UnreadableFileException("The gzip file is cut off; send it again whole");
    } catch (ZipException e) {
      throw new UnreadableFileException("The gzip file is damaged: " + e.getMessage());
    }
  }

  private static void refuseZip(byte[] start) {
    if (Arrays.equals(start, ImportFile.ZIP)) {
      throw new UnreadableFileException(
          "This is a zip archive, as Excel workbooks are too; send the file that is inside, plain"
              + " or gzip, and a workbook saved as CSV; only format=native takes a workbook as it is");
    }
  }

  private void readAll(InputStream in) throws IOException {
    byte[] start = in.readNBytes(ImportFile.ZIP.length);
    refuseZip(start);
    bytes.put(start);
    boolean atEnd = false;
    while (!atEnd) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      atEnd = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      decode(atEnd);
      bytes.compact();
    }
  }

  private void decode(boolean atEnd) {
    CoderResult result = decoder.decode(bytes, characters.clear(), atEnd);
    countLines();
    if (result.isError()) {
      throw new UnreadableFileException(
          ("Line %d has the byte 0x%02X, which is not UTF-8; the file seems to be in another"
                  + " character set such as Latin-1 or Windows-1252: save it as UTF-8")
              .formatted(line, bytes.get(bytes.position())));
    }
  }

  private void countLines() {
    characters.flip();
    while (characters.hasRemaining()) {
      char c = characters.get();
      if (c == '\n') {
        line++;
      } else if (c == 0) {
        throw new UnreadableFileException(
            "Line %d has a zero byte: this is not a text file".formatted(line));
      }
    }
  }
}

package org.strategywatch.incident.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.strategywatch.incident.CountedStream;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * A spooled file, decompressed on the way when it starts like gzip.
 *
 * @param maxSize of what comes out, in bytes
 * @param maxRatio of what comes out to what is stored
 */
record ImportFile(Path path, long maxSize, int maxRatio) {

  static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 64 * 1024;

  /** Below this size the ratio says nothing: a short file of equal rows compresses well. */
  private static final long RATIO_MATTERS_FROM = 10L * 1024 * 1024;

  /**
   * The plain bytes. Reading them throws an {@link UnreadableFileException} when they become too
   * many.
   */
  InputStream open() throws IOException {
    BufferedInputStream stored = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    stored.mark(2);
    int magic = stored.read() << 8 | stored.read();
    stored.reset();
    return magic == GZIP_MAGIC ? bounded(new GZIPInputStream(stored, BUFFER), limit()) : stored;
  }

  /** Stops a file that was made to become huge. */
  private static InputStream bounded(InputStream plain, long limit) {
    return new CountedStream(
        plain,
        count -> {
          if (count > limit) {
            throw new UnreadableFileException(
                "The file becomes larger than %d bytes when it is decompressed".formatted(limit));
          }
        });
  }

  /** Whether it is a zip archive, as workbooks are. */
  boolean isZip() throws IOException {
    try (InputStream stored = Files.newInputStream(path)) {
      return Arrays.equals(stored.readNBytes(ZIP.length), ZIP);
    }
  }

  /** How many bytes may come out. */
  long limit() throws IOException {
    return Math.min(maxSize, Math.max(RATIO_MATTERS_FROM, Files.size(path) * maxRatio));
  }
}

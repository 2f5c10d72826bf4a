package org.strategywatch.incident.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** An uploaded reference list, such as a gazetteer, which is small enough to be read whole. */
public record ReferenceFile(byte[] bytes) {

  /** Bytes; the P-codes of the whole world are about a third of it. */
  public static final int MOST = 32 * 1024 * 1024;

  /**
   * @throws ProblemException 400 for an empty body, 413 for one of more than {@value #MOST} bytes
   */
  public static ReferenceFile read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw ProblemException.of(
            PlatformProblem.BODY_TOO_LARGE, "At most " + MOST + " bytes are taken here");
      }
      if (bytes.length == 0) {
        throw ProblemException.of(IncidentProblem.IMPORT_FILE_EMPTY, "The body is empty");
      }
      return new ReferenceFile(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What tells two files apart, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReferenceFile file && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

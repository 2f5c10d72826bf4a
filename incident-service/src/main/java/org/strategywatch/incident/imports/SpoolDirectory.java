package org.strategywatch.incident.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Keeps uploaded files until their import has ended. */
@Singleton
class SpoolDirectory {

  private static final Logger LOG = Logger.getLogger(SpoolDirectory.class);
  private static final int BUFFER = 64 * 1024;

  private final ImportConfig config;

  SpoolDirectory(ImportConfig config) {
    this.config = config;
  }

  /**
   * A file that was received whole.
   *
   * @param sha256 of the bytes as they were sent, in hexadecimal
   */
  record Spooled(Path file, long size, String sha256) {}

  /**
   * Identifies this directory in the database, so that a service resumes only files that it has.
   */
  String name() {
    return config.spoolDirectory().toAbsolutePath().normalize().toString();
  }

  Path file(UUID importId) {
    return config.spoolDirectory().resolve(importId + ".import");
  }

  /** The file as an import reads it, held to its bounds. */
  ImportFile importFile(UUID importId) {
    return new ImportFile(
        file(importId), config.maxDecompressedSize().asLongValue(), config.maxDecompressionRatio());
  }

  /**
   * Writes the upload to disk.
   *
   * @throws ProblemException 400 when it is empty, 413 when it is too large, 507 when the disk is
   *     full; nothing of it is kept then
   */
  Spooled receive(UUID importId, InputStream upload) {
    Path file = file(importId);
    boolean whole = false;
    try {
      Files.createDirectories(config.spoolDirectory());
      Spooled spooled = copy(upload, file);
      whole = true;
      return spooled;
    } catch (IOException e) {
      throw failed(e);
    } finally {
      if (!whole) {
        discard(file);
      }
    }
  }

  void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warnf("The spooled file %s could not be deleted: %s", file, e.getMessage());
    }
  }

  private Spooled copy(InputStream upload, Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
        size += read;
        requireRoom(size);
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw ProblemException.of(
          IncidentProblem.IMPORT_FILE_EMPTY, "The body has 0 bytes; send the file as the body");
    }
    return new Spooled(file, size, HexFormat.of().formatHex(digest.digest()));
  }

  private void requireRoom(long size) throws IOException {
    long most = config.maxFileSize().asLongValue();
    if (size > most) {
      throw ProblemException.of(
          IncidentProblem.IMPORT_FILE_TOO_LARGE,
          "At most %d bytes are taken in one file".formatted(most));
    }
    long left = Files.getFileStore(config.spoolDirectory()).getUsableSpace();
    if (left < config.spaceToLeave().asLongValue()) {
      throw noSpace();
    }
  }

  private static RuntimeException failed(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left") || message.contains("Disk quota")
        ? noSpace()
        : new UncheckedIOException("The upload could not be kept", failure);
  }

  private static ProblemException noSpace() {
    return ProblemException.of(
        IncidentProblem.IMPORT_NO_SPACE,
        "The service's disk is full; nothing was imported, try again later");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

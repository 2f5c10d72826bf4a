package org.strategywatch.incident.imports.file;

/** A file that cannot be imported at all; the message tells its sender what to set right. */
public final class UnreadableFileException extends RuntimeException {

  public UnreadableFileException(String message) {
    super(message);
  }
}

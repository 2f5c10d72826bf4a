package org.strategywatch.incident.imports;

/** A file that cannot be imported at all; the message tells its sender what to set right. */
final class UnreadableFileException extends RuntimeException {

  UnreadableFileException(String message) {
    super(message);
  }
}

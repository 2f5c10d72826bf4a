package org.strategywatch.incident.imports;

/** A row that cannot be taken, with a code and the reason in words. */
final class RowRejectedException extends RuntimeException {

  private final String code;

  RowRejectedException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

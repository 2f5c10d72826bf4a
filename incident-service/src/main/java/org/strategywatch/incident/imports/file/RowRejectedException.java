package org.strategywatch.incident.imports.file;

/** A row that cannot be taken, with a code and the reason in words. */
public final class RowRejectedException extends RuntimeException {

  private final String code;

  public RowRejectedException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}

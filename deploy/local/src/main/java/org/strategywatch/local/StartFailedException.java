package org.strategywatch.local;

import java.nio.file.Path;

/**
 * A process did not come up: which one, why, and where its log is, so that a caller can print three
 * lines.
 */
public final class StartFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String process;
  private final String reason;
  private final transient Path log;

  public StartFailedException(String process, String reason, Path log) {
    super(process + " did not start: " + reason + " (log: " + log + ")");
    this.process = process;
    this.reason = reason;
    this.log = log;
  }

  public String process() {
    return process;
  }

  public String reason() {
    return reason;
  }

  public Path log() {
    return log;
  }
}

package org.strategywatch.local.story;

/** A step through the API did not work: which one, why, and which process to ask. */
public final class StoryFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String step;
  private final String process;

  StoryFailedException(String step, String reason, String process) {
    super(reason);
    this.step = step;
    this.process = process;
  }

  public String step() {
    return step;
  }

  /** The file in the logs' directory that tells more. */
  public String logName() {
    return process + ".log";
  }
}

package org.strategywatch.incident.incident;

/** Somebody recorded one of the incidents that were new a moment ago. */
public final class ClaimedMeanwhileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClaimedMeanwhileException() {
    super("One of the incidents has been recorded meanwhile");
  }
}

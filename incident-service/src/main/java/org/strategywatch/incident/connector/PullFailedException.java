package org.strategywatch.incident.connector;

/** Why a run cannot go on, in words for an operator; never with what a source or a secret says. */
final class PullFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PullFailedException(String message) {
    super(message);
  }
}

package org.strategywatch.local.launch;

import java.util.Objects;

/** What went wrong first, in the words of whoever noticed: "No space left on device". */
final class RootCause {

  private RootCause() {}

  static String of(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = Objects.requireNonNullElse(deepest.getMessage(), deepest.toString());
    String context = Objects.requireNonNullElse(failure.getMessage(), "");
    return deepest == failure || context.contains(message) ? context : context + ": " + message;
  }
}

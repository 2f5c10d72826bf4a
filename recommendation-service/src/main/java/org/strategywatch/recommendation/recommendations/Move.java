package org.strategywatch.recommendation.recommendations;

import java.util.Arrays;
import org.strategywatch.platform.web.problem.ProblemException;

/** A step on one axis. */
sealed interface Move {

  record Respond(ResponseState to) implements Move {}

  record Implement(ImplementationState to) implements Move {}

  record Verify(VerificationState to) implements Move {}

  /**
   * @throws ProblemException 400 naming {@code /to} when the axis has no such state
   */
  static Move of(Axis axis, String to) {
    return switch (axis) {
      case RESPONSE -> new Respond(state(ResponseState.class, to));
      case IMPLEMENTATION -> new Implement(state(ImplementationState.class, to));
      case VERIFICATION -> new Verify(state(VerificationState.class, to));
    };
  }

  private static <S extends Enum<S>> S state(Class<S> states, String to) {
    return Arrays.stream(states.getEnumConstants())
        .filter(state -> state.name().equals(to))
        .findAny()
        .orElseThrow(
            () ->
                ProblemException.invalidBody(
                    "/to",
                    "UNKNOWN_CODE",
                    "one of " + Arrays.toString(states.getEnumConstants()) + " is expected"));
  }
}

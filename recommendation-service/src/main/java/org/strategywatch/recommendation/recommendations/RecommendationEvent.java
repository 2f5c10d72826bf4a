package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The payload of an event: the whole recommendation, and the names of what changed.
 *
 * @param changed names of fields, in order
 */
record RecommendationEvent(
    @JsonUnwrapped RecommendationResponse recommendation, List<String> changed) {

  RecommendationEvent {
    changed = List.copyOf(changed);
  }

  /** What happened, as the type of the event says it. */
  enum Type {
    DRAFTED("drafted"),
    REVISED("revised"),
    RESPONDED("responded"),
    PROGRESSED("progressed"),
    IMPLEMENTED("implemented"),
    VERIFIED("verified");

    private final String name;

    Type(String name) {
      this.name = name;
    }

    String fullName() {
      return "org.strategywatch.recommendation." + name;
    }

    static Type of(Move move) {
      return switch (move) {
        case Move.Respond _ -> RESPONDED;
        case Move.Implement(ImplementationState to) ->
            to == ImplementationState.IMPLEMENTED ? IMPLEMENTED : PROGRESSED;
        case Move.Verify(VerificationState to) ->
            to == VerificationState.VERIFIED ? VERIFIED : PROGRESSED;
      };
    }
  }
}

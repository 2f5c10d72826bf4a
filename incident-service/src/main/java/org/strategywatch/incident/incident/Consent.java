package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** The source's word that an incident may go further than it allowed before. */
final class Consent {

  private static final String FIELD = "consent";
  private static final String POINTER = "/" + FIELD;

  /** Characters. */
  private static final int LONGEST = 1000;

  private Consent() {}

  /**
   * A correction and the consent that came with it.
   *
   * @param changes the merge patch proper
   */
  record Patch(JsonNode changes, @Nullable String consent) {

    /**
     * @throws ProblemException 400 naming {@code consent} when it is needed and missing
     */
    void requireFor(IncidentRequest before, IncidentRequest after) {
      if (consent == null && Reach.grows(before, after)) {
        throw invalid(
            "REQUIRED", "the incident would go further than before: what its source said to that");
      }
    }
  }

  /**
   * @throws ProblemException 400 when the consent is no text
   */
  static Patch in(JsonNode patch) {
    if (!(patch instanceof ObjectNode object) || !object.has(FIELD)) {
      return new Patch(patch, null);
    }
    String text = object.path(FIELD).asText();
    if (!object.path(FIELD).isTextual() || text.isBlank() || text.length() > LONGEST) {
      throw invalid("INVALID_TEXT", "a text of 1 to " + LONGEST + " characters is expected");
    }
    ObjectNode changes = object.deepCopy();
    changes.remove(FIELD);
    return new Patch(changes, text);
  }

  private static ProblemException invalid(String code, String message) {
    return ProblemException.of(
        PlatformProblem.INVALID_REQUEST,
        POINTER + ": " + message,
        Violation.atPointer(POINTER, code, message));
  }
}

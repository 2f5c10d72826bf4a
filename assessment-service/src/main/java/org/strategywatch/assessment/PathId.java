package org.strategywatch.assessment;

import java.util.UUID;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Reads ids in paths: what is not an id names nothing. */
public final class PathId {

  private PathId() {}

  /**
   * @throws ProblemException 404
   */
  public static UUID of(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw ProblemException.of(PlatformProblem.NOT_FOUND, "'%s' is not an id".formatted(text));
    }
  }
}

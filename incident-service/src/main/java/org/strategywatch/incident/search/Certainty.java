package org.strategywatch.incident.search;

import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.QueryText;

/** Whether an incident has to lie in an area, or may as far as is known. */
enum Certainty {
  CERTAIN,
  POSSIBLE;

  /**
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  static Certainty of(@Nullable String text) {
    return new QueryText("certainty", text)
        .read(
            "UNKNOWN_CODE",
            "certain or possible is expected",
            value ->
                switch (value) {
                  case "certain" -> CERTAIN;
                  case "possible" -> POSSIBLE;
                  default -> null;
                })
        .orElse(CERTAIN);
  }
}

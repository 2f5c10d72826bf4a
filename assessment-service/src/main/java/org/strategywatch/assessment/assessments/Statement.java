package org.strategywatch.assessment.assessments;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A statement of an assessment that rests on evidence.
 *
 * @param pointer JSON pointer into the assessment
 * @param finding null when it is what was measured that speaks
 */
record Statement(String pointer, @Nullable Finding finding) {

  private static final String VERDICT = "/verdictText";
  private static final Pattern INDEXED =
      Pattern.compile("/(measures|findings)/(0|[1-9][0-9]{0,3})");

  /**
   * @throws ProblemException 400 when the assessment makes no such statement
   */
  static Optional<Statement> of(@Nullable String pointer, AssessmentEntity assessment) {
    if (pointer == null) {
      return Optional.empty();
    }
    if (pointer.equals(VERDICT)) {
      return Optional.of(new Statement(pointer, null));
    }
    Matcher indexed = INDEXED.matcher(pointer);
    if (indexed.matches()) {
      int index = Integer.parseInt(indexed.group(2));
      List<Finding> findings = assessment.content().findings();
      if (indexed.group(1).equals("findings") && index < findings.size()) {
        return Optional.of(new Statement(pointer, findings.get(index)));
      }
      if (indexed.group(1).equals("measures") && index < assessment.inputs().indicators().size()) {
        return Optional.of(new Statement(pointer, null));
      }
    }
    throw ProblemException.invalidParameter(
        "statement", "UNKNOWN_STATEMENT", "the assessment makes no such statement");
  }

  /** The verdict rests on everything that was measured. */
  boolean isVerdict() {
    return pointer.equals(VERDICT);
  }
}

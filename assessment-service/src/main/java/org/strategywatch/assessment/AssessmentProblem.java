package org.strategywatch.assessment;

import org.strategywatch.platform.web.problem.ProblemType;

/** The problems that only this service answers with. */
public enum AssessmentProblem implements ProblemType {
  STRATEGY_NOT_FOUND("There is no such strategy", 404),
  ASSESSMENT_NOT_FOUND("There is no such assessment", 404),
  ALERT_NOT_FOUND("There is no such alert", 404),
  INCIDENT_NOT_FOUND("There is no such incident", 404),
  ASSESSMENT_FROZEN("A published assessment does not change", 409),
  ALREADY_PUBLISHED("The assessment was published before", 409),
  PUBLISHER_IS_AUTHOR("Who wrote an assessment does not publish it", 403);

  private final String title;
  private final int status;

  AssessmentProblem(String title, int status) {
    this.title = title;
    this.status = status;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int status() {
    return status;
  }
}

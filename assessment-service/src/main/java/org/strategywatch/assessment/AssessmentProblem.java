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
  PUBLISHER_IS_AUTHOR("Who wrote an assessment does not publish it", 403),
  REVIEWER_IS_AUTHOR("Who wrote an assessment does not review it", 403),
  SUBMITTER_IS_NOT_AUTHOR("Who did not write an assessment does not submit it", 403),
  NOT_IN_REVIEW("The assessment is not in review", 409),
  NOT_APPROVED("The assessment has not been approved since it was submitted", 409),
  TOO_MANY_REVIEWS("The assessment takes no further review", 409),
  DISSENT_NOT_FOUND("There is no such dissenting opinion", 404),
  DISSENT_OF_ANOTHER("Nobody withdraws the dissent of another", 403),
  DISSENT_WITHDRAWN("The dissenting opinion was withdrawn before", 409),
  TOO_MANY_DISSENTS("The assessment holds no further dissenting opinion", 409);

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

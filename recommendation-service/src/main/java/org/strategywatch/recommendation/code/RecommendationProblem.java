package org.strategywatch.recommendation.code;

import org.strategywatch.platform.web.problem.ProblemType;

/** The business problems of this service. */
public enum RecommendationProblem implements ProblemType {
  RECOMMENDATION_NOT_FOUND("There is no such recommendation", 404),
  INITIATIVE_NOT_FOUND("There is no such initiative", 404),
  ILLEGAL_TRANSITION("The axis cannot move there from where it is", 409),
  ASSESSMENT_NOT_KNOWN("The assessment is not known here", 409),
  OWN_CLAIM("An organisation does not verify what it has claimed itself", 403);

  private final String title;
  private final int status;

  RecommendationProblem(String title, int status) {
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

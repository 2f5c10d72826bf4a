package org.strategywatch.gateway.edge;

import org.strategywatch.platform.web.problem.ProblemType;

/** What only the door can find wrong with a request. */
public enum GatewayProblem implements ProblemType {
  MALFORMED_PATH("The path is not well formed", 400),
  URI_TOO_LONG("The address is longer than allowed", 414),
  EXPECTATION_FAILED("What the Expect header asks for is not supported", 417),
  HEADERS_TOO_LARGE("The headers are larger than allowed", 431);

  private final String title;
  private final int status;

  GatewayProblem(String title, int status) {
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

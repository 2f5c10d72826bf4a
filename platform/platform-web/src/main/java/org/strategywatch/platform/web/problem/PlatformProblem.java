package org.strategywatch.platform.web.problem;

/** The technical problems that every service answers alike. */
public enum PlatformProblem implements ProblemType {
  INVALID_REQUEST("The request is not valid", 400),
  MALFORMED_BODY("The body cannot be read", 400),
  UNAUTHENTICATED("Who is calling is not known", 401),
  FORBIDDEN("The caller may not do this", 403),
  NOT_FOUND("There is nothing here", 404),
  METHOD_NOT_ALLOWED("The method is not allowed here", 405),
  NOT_ACCEPTABLE("No representation that the caller accepts", 406),
  CONFLICT("The request conflicts with the present state", 409),
  PRECONDITION_FAILED("The resource has changed since it was read", 412),
  BODY_TOO_LARGE("The body is larger than allowed", 413),
  UNSUPPORTED_MEDIA_TYPE("The media type of the body is not supported", 415),
  IDEMPOTENCY_KEY_REUSED("The Idempotency-Key was used with another request", 422),
  PRECONDITION_REQUIRED("If-Match is required", 428),
  TOO_MANY_REQUESTS("Too many requests", 429),
  INTERNAL_ERROR("Something went wrong on our side", 500),
  UPSTREAM_FAILED("A service behind the gateway did not answer as it should", 502),
  UNAVAILABLE("A part that is needed for this is not available now", 503),
  UPSTREAM_TIMEOUT("A service behind the gateway did not answer in time", 504),
  STORAGE_FULL("There is no room to store this; nothing was stored", 507);

  private final String title;
  private final int status;

  PlatformProblem(String title, int status) {
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

  /**
   * The type that stands for a bare HTTP status; 4xx without one of their own are INVALID_REQUEST.
   */
  public static PlatformProblem ofStatus(int status) {
    for (PlatformProblem problem : values()) {
      if (problem.status == status && problem != MALFORMED_BODY) {
        return problem;
      }
    }
    return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
  }
}

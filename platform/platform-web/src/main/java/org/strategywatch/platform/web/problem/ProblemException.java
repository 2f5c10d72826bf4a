package org.strategywatch.platform.web.problem;

import java.util.List;
import java.util.Map;

/** Thrown by domain code when a request cannot be served; becomes a {@link Problem} at the edge. */
public final class ProblemException extends RuntimeException {

  private final transient ProblemType type;
  private final transient List<Violation> violations;
  private final transient Map<String, String> headers;

  private ProblemException(
      ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
    super(detail);
    this.type = type;
    this.violations = violations;
    this.headers = headers;
  }

  public static ProblemException of(ProblemType type, String detail, Violation... violations) {
    return new ProblemException(type, detail, List.of(violations), Map.of());
  }

  public static ProblemException of(ProblemType type, String detail, List<Violation> violations) {
    return new ProblemException(type, detail, List.copyOf(violations), Map.of());
  }

  /** A 400 that names one query or path parameter. */
  public static ProblemException invalidParameter(String parameter, String code, String message) {
    return of(
        PlatformProblem.INVALID_REQUEST,
        "The parameter '" + parameter + "' is not valid: " + message,
        Violation.ofParameter(parameter, code, message));
  }

  /** A 400 that names one place in the body. */
  public static ProblemException invalidBody(String pointer, String code, String message) {
    return of(
        PlatformProblem.INVALID_REQUEST,
        "The body is not valid at " + pointer + ": " + message,
        Violation.atPointer(pointer, code, message));
  }

  /** The same problem, answered with one more header, such as {@code Retry-After}. */
  public ProblemException withHeader(String name, String value) {
    return new ProblemException(type, detail(), violations, Map.of(name, value));
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    String message = getMessage();
    return message == null ? type.title() : message;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, String> headers() {
    return headers;
  }
}

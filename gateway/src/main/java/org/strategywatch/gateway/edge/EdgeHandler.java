package org.strategywatch.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.strategywatch.platform.web.problem.ProblemException;

/** Looks at the head of every request before anything else does. */
@Singleton
public class EdgeHandler implements Handler<RoutingContext> {

  /** RFC 3986 path characters, without what two parsers could read as two different paths. */
  private static final Pattern PLAIN_PATH =
      Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*)+");

  private static final Pattern AMBIGUOUS =
      Pattern.compile("//|/\\.{1,2}(?:/|$)|%(?:2[EeFf]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])");

  private final Limits limits;
  private final ProblemAnswers problems;

  EdgeHandler(Limits limits, ProblemAnswers problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext call) {
    HttpServerRequest request = call.request();
    request.pause();
    Trace.begin(call);
    SecurityHeaders.addTo(call);
    try {
      check(request);
      call.next();
    } catch (ProblemException refused) {
      problems.send(call, refused);
    }
  }

  private void check(HttpServerRequest request) {
    if (request.uri().length() > limits.uriLength()) {
      throw ProblemException.of(
          GatewayProblem.URI_TOO_LONG,
          "At most %d characters are allowed".formatted(limits.uriLength()));
    }
    if (size(request) > limits.headers().asLongValue()) {
      throw ProblemException.of(
          GatewayProblem.HEADERS_TOO_LARGE,
          "At most %d bytes of headers are allowed".formatted(limits.headers().asLongValue()));
    }
    String path = request.path();
    if (path == null || !PLAIN_PATH.matcher(path).matches() || AMBIGUOUS.matcher(path).find()) {
      throw ProblemException.of(
          GatewayProblem.MALFORMED_PATH,
          "A path of non-empty segments is expected, without dot segments and encoded slashes");
    }
  }

  private static long size(HttpServerRequest request) {
    long size = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      size += header.getKey().length() + header.getValue().length() + 4L;
    }
    return size;
  }
}

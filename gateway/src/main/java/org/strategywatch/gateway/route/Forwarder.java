package org.strategywatch.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.strategywatch.gateway.contract.PublishedOperation;
import org.strategywatch.gateway.edge.GatewayProblem;
import org.strategywatch.gateway.edge.Limits;
import org.strategywatch.gateway.edge.ProblemAnswers;
import org.strategywatch.gateway.identity.InternalTokens;
import org.strategywatch.gateway.identity.Principal;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Sends a recognised caller's request to the service that owns the operation. */
@Singleton
class Forwarder {

  private final Upstreams upstreams;
  private final InternalTokens tokens;
  private final Limits limits;
  private final ProblemAnswers problems;

  Forwarder(Upstreams upstreams, InternalTokens tokens, Limits limits, ProblemAnswers problems) {
    this.upstreams = upstreams;
    this.tokens = tokens;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Returns at once; the answer follows.
   *
   * @throws ProblemException when the head of the request already says that it is refused
   */
  void forward(RoutingContext call, PublishedOperation operation, Principal caller) {
    long limit = (operation.takesUploads() ? limits.upload() : limits.body()).asLongValue();
    Upstream upstream = upstreams.named(operation.service());
    refuseAnnouncedExcess(call.request(), limit);
    invite(call.request());
    String token = tokens.token(caller, upstream.name());
    new Exchange(call, operation, upstream, limit, problems).begin(token);
  }

  private static void refuseAnnouncedExcess(HttpServerRequest request, long limit) {
    String announced = request.getHeader("Content-Length");
    if (announced != null && Long.parseLong(announced) > limit) {
      throw bodyTooLarge(limit);
    }
  }

  /** A client that asked first sends its body only now, when it is known to be welcome. */
  private static void invite(HttpServerRequest request) {
    String expectation = request.getHeader("Expect");
    if (expectation == null) {
      return;
    }
    if (!expectation.equalsIgnoreCase("100-continue")) {
      throw ProblemException.of(
          GatewayProblem.EXPECTATION_FAILED, "Only 100-continue can be expected");
    }
    request.response().writeContinue();
  }

  static ProblemException bodyTooLarge(long limit) {
    return ProblemException.of(
        PlatformProblem.BODY_TOO_LARGE,
        "At most %d bytes are allowed for this operation".formatted(limit));
  }
}

package org.strategywatch.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.strategywatch.gateway.contract.PublishedOperation;
import org.strategywatch.gateway.edge.ProblemAnswers;
import org.strategywatch.gateway.edge.Trace;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/** One request on its way to a service, and what comes of it. Lives on one event loop. */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final String RETRY_SECONDS = "5";

  private final RoutingContext call;
  private final PublishedOperation operation;
  private final Upstream upstream;
  private final BoundedBody body;
  private final long limit;
  private final ProblemAnswers problems;
  private @Nullable HttpClientRequest sent;
  private long timer = -1;
  private boolean timedOut;

  /**
   * @param limit of the body, bytes
   */
  Exchange(
      RoutingContext call,
      PublishedOperation operation,
      Upstream upstream,
      long limit,
      ProblemAnswers problems) {
    this.call = call;
    this.operation = operation;
    this.upstream = upstream;
    this.limit = limit;
    this.problems = problems;
    this.body = new BoundedBody(call.request(), limit, this::startTimer);
  }

  void begin(String token) {
    HttpServerRequest request = call.request();
    ProxyRequest forwarded = ProxyRequest.reverseProxy(request);
    forwarded.setURI(
        request.query() == null ? request.path() : request.path() + "?" + request.query());
    forwarded.headers().clear();
    forwarded.headers().addAll(HeaderRules.towardsService(request.headers(), operation));
    forwarded.putHeader("Authorization", "Bearer " + token);
    forwarded.putHeader("traceparent", Trace.of(call).parent());
    forwarded.setBody(isRead() ? null : Body.body(body, forwarded.getBody().length()));
    if (isRead()) {
      request.resume();
    }
    attempt(forwarded)
        .recover(
            failure -> isRetriable(failure) ? attempt(forwarded) : Future.failedFuture(failure))
        .onSuccess(this::answer)
        .onFailure(failure -> problems.send(call, problem(failure)));
  }

  private Future<ProxyResponse> attempt(ProxyRequest forwarded) {
    return upstream
        .open(forwarded.getMethod(), forwarded.getURI())
        .recover(failure -> Future.failedFuture(unreachable(failure)))
        .compose(
            request -> {
              sent = request.exceptionHandler(_ -> {});
              Future<ProxyResponse> answer = forwarded.send(request);
              if (isRead()) {
                startTimer();
              }
              return answer;
            })
        .onComplete(_ -> call.vertx().cancelTimer(timer));
  }

  private void answer(ProxyResponse answer) {
    Relay relay = new Relay(call, upstream.name());
    relay
        .send(answer)
        .onFailure(failure -> problems.send(call, problem(failure)))
        .onComplete(
            relayed -> {
              if (relayed.failed() || !call.request().isEnded()) {
                abandon();
              }
            });
  }

  private void startTimer() {
    timer =
        call.vertx()
            .setTimer(
                upstream.responseTimeout().toMillis(),
                _ -> {
                  timedOut = true;
                  abandon();
                });
  }

  private void abandon() {
    if (sent != null) {
      sent.reset();
    }
  }

  private boolean isRead() {
    HttpMethod method = call.request().method();
    return method == HttpMethod.GET || method == HttpMethod.HEAD;
  }

  /** A service that restarts closes idle connections; what only reads may simply be asked again. */
  private boolean isRetriable(Throwable failure) {
    return isRead()
        && !timedOut
        && !(failure instanceof ProblemException)
        && !call.response().closed();
  }

  private ProblemException problem(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known;
    }
    if (body.isExceeded()) {
      return Forwarder.bodyTooLarge(limit);
    }
    if (timedOut) {
      return ProblemException.of(
          PlatformProblem.UPSTREAM_TIMEOUT,
          "%s did not answer within %d s"
              .formatted(upstream.name(), upstream.responseTimeout().toSeconds()));
    }
    LOG.warnf("%s broke off: %s", upstream.name(), failure.toString());
    return ProblemException.of(
        PlatformProblem.UPSTREAM_FAILED, upstream.name() + " broke off before it answered");
  }

  private ProblemException unreachable(Throwable failure) {
    LOG.warnf("%s cannot be reached: %s", upstream.name(), failure.toString());
    return ProblemException.of(
            PlatformProblem.UNAVAILABLE, upstream.name() + " is not available at the moment")
        .withHeader("Retry-After", RETRY_SECONDS);
  }
}

package org.strategywatch.gateway.route;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.strategywatch.gateway.contract.PublishedContract;
import org.strategywatch.gateway.contract.PublishedOperation;
import org.strategywatch.gateway.edge.EdgeHandler;
import org.strategywatch.gateway.edge.OpenPages;
import org.strategywatch.gateway.edge.ProblemAnswers;
import org.strategywatch.gateway.identity.Authenticator;
import org.strategywatch.gateway.identity.Principal;
import org.strategywatch.gateway.route.RouteTable.Match;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * Every request to the public port comes through here and nothing goes past it: an open page, an
 * operation of the contract, or a problem.
 */
@Singleton
class FrontDoor {

  /** Behind the server's own preparations, before whatever an extension may serve. */
  private static final int ORDER = 500;

  /** Under this name the server's metrics look for a path without ids, one series an operation. */
  private static final String METRICS_PATH = "UrlPathTemplate";

  private final RouteTable routes;
  private final EdgeHandler edge;
  private final OpenPages pages;
  private final Authenticator authenticator;
  private final Forwarder forwarder;
  private final ProblemAnswers problems;

  FrontDoor(
      PublishedContract contract,
      EdgeHandler edge,
      OpenPages pages,
      Authenticator authenticator,
      Forwarder forwarder,
      ProblemAnswers problems) {
    this.routes = new RouteTable(contract.operations());
    this.edge = edge;
    this.pages = pages;
    this.authenticator = authenticator;
    this.forwarder = forwarder;
    this.problems = problems;
  }

  void open(@Observes Router router) {
    router
        .route()
        .order(ORDER)
        .handler(edge)
        .handler(this::enter)
        .failureHandler(call -> problems.send(call, failure(call)));
  }

  private void enter(RoutingContext call) {
    if (pages.has(call.request().path())) {
      pages.serve(call);
      return;
    }
    PublishedOperation operation = operation(call);
    call.vertx().getOrCreateContext().putLocal(METRICS_PATH, operation.path());
    authenticator
        .authenticate(call.request().headers())
        .onSuccess(caller -> forward(call, operation, caller))
        .onFailure(refused -> problems.send(call, refused));
  }

  private void forward(RoutingContext call, PublishedOperation operation, Principal caller) {
    try {
      forwarder.forward(call, operation, caller);
    } catch (RuntimeException failure) {
      problems.send(call, failure);
    }
  }

  private PublishedOperation operation(RoutingContext call) {
    String method = call.request().method().name();
    return switch (routes.find(method, call.request().path())) {
      case Match.Found found -> found.operation();
      case Match.WrongMethod wrong ->
          throw ProblemException.of(
                  PlatformProblem.METHOD_NOT_ALLOWED, method + " is not allowed here")
              .withHeader("Allow", String.join(", ", wrong.allowed()));
      case Match.NoSuchPath _ ->
          throw ProblemException.of(
              PlatformProblem.NOT_FOUND, "The contract at /openapi has no such path");
    };
  }

  private static Throwable failure(RoutingContext call) {
    Throwable failure = call.failure();
    return failure != null
        ? failure
        : ProblemException.of(
            PlatformProblem.ofStatus(call.statusCode()),
            PlatformProblem.ofStatus(call.statusCode()).title());
  }
}

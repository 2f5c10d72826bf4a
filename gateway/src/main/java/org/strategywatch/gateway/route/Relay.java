package org.strategywatch.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.strategywatch.gateway.edge.CompressedBody;
import org.strategywatch.gateway.edge.Compression;
import org.strategywatch.gateway.edge.UnreadBody;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.Problem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Brings a service's answer to the caller, as it flows. */
final class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int UNAUTHENTICATED = 401;
  private static final List<Integer> WITHOUT_BODY = List.of(204, 304);

  private final RoutingContext call;
  private final String service;

  Relay(RoutingContext call, String service) {
    this.call = call;
    this.service = service;
  }

  /**
   * Fails with a {@link ProblemException} when the answer is not fit to be passed on, and with
   * anything else when it broke off on the way: then the caller's connection breaks off too.
   */
  Future<Void> send(ProxyResponse answer) {
    ReadStream<Buffer> body = answer.getBody().stream();
    return (isFit(answer) ? passOn(answer) : replace(answer)).onFailure(_ -> silence(body));
  }

  private Future<Void> passOn(ProxyResponse answer) {
    HttpServerResponse response = call.response();
    response.setStatusCode(answer.getStatusCode());
    HeaderRules.towardsCaller(answer.headers(), response.headers());
    if (answer.getStatusCode() >= FIRST_ERROR) {
      UnreadBody.closeAfterAnswer(call);
    }
    return hasNoBody(answer) ? end(answer, response) : stream(answer, response);
  }

  /** What is left is reset next; that would be logged as an error of its own. */
  private static void silence(ReadStream<Buffer> body) {
    try {
      body.exceptionHandler(_ -> {});
    } catch (IllegalStateException _) {
      // It has ended by itself, so there is nothing left that could fail.
    }
  }

  private Future<Void> replace(ProxyResponse answer) {
    ProblemException problem = replacement(answer);
    answer.release();
    return Future.failedFuture(problem);
  }

  private boolean hasNoBody(ProxyResponse answer) {
    return call.request().method() == HttpMethod.HEAD
        || WITHOUT_BODY.contains(answer.getStatusCode());
  }

  private static Future<Void> end(ProxyResponse answer, HttpServerResponse response) {
    answer.release();
    Compression.none(response);
    return response.end();
  }

  private Future<Void> stream(ProxyResponse answer, HttpServerResponse response) {
    long length = answer.getBody().length();
    CompressedBody body = Compression.open(call.request(), response, length);
    if (length < 0 && call.request().version() != HttpVersion.HTTP_1_0) {
      response.setChunked(true);
    }
    Pipe<Buffer> pipe = answer.getBody().stream().pipe().endOnFailure(false);
    return pipe.to(body.stream()).onComplete(_ -> body.close());
  }

  private static boolean isFit(ProxyResponse answer) {
    int status = answer.getStatusCode();
    @Nullable String type = answer.headers().get("Content-Type");
    return status < FIRST_ERROR
        || (status != UNAUTHENTICATED && type != null && type.startsWith(Problem.MEDIA_TYPE));
  }

  private ProblemException replacement(ProxyResponse answer) {
    int status = answer.getStatusCode();
    if (status == UNAUTHENTICATED) {
      LOG.errorf("%s does not accept the gateway's internal token", service);
      return ProblemException.of(
          PlatformProblem.UPSTREAM_FAILED, service + " does not accept this gateway");
    }
    PlatformProblem known = PlatformProblem.ofStatus(status);
    if (status < FIRST_SERVER_ERROR && known.status() == status) {
      return ProblemException.of(known, known.title());
    }
    LOG.warnf("%s answered %d without a problem document", service, status);
    return ProblemException.of(
        PlatformProblem.UPSTREAM_FAILED, service + " did not answer as it should");
  }
}

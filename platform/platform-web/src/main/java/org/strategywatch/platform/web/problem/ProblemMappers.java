package org.strategywatch.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.TraceFilter;

/**
 * Turns whatever a resource method ends with into a problem document that reveals nothing internal.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** SQLSTATE 53100 is a full disk, 53200 no memory. */
  private static final String NO_ROOM = "53100|53200";

  /** Class 08 is a connection exception, 53300 too many of them, 57P a shutdown. */
  private static final String AWAY = "08.*|53300|57P.*";

  private final RoutingContext call;

  ProblemMappers(RoutingContext call) {
    this.call = call;
  }

  @ServerExceptionMapper
  public Response domainProblem(ProblemException failure, UriInfo uri) {
    Response.ResponseBuilder answer =
        answer(failure.type(), failure.detail(), failure.violations(), uri);
    failure.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  public Response constraintViolated(
      ConstraintViolationException failure, ResourceInfo resource, UriInfo uri) {
    List<Violation> violations = ConstraintViolations.of(failure, resource.getResourceMethod());
    if (violations.isEmpty()) {
      return unexpected(failure, uri);
    }
    return answer(PlatformProblem.INVALID_REQUEST, summary(violations), violations, uri).build();
  }

  /**
   * Precedence over the framework's own mapper for this exception, which answers without a body.
   */
  @ServerExceptionMapper(priority = 1)
  public Response wrongJson(MismatchedInputException failure, UriInfo uri) {
    return unreadable(failure, uri);
  }

  @ServerExceptionMapper(priority = 1)
  public Response brokenJson(JsonProcessingException failure, UriInfo uri) {
    return failure instanceof JsonMappingException mapping
        ? unreadable(mapping, uri)
        : answer(PlatformProblem.MALFORMED_BODY, JsonFailure.describe(failure), List.of(), uri)
            .build();
  }

  @ServerExceptionMapper
  public Response httpStatus(WebApplicationException failure, UriInfo uri) {
    if (failure.getCause() instanceof JsonProcessingException json) {
      return brokenJson(json, uri);
    }
    int status = failure.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(failure, uri);
    }
    Response.ResponseBuilder answer =
        answer(PlatformProblem.ofStatus(status), null, List.of(), uri).status(status);
    String allow = failure.getResponse().getHeaderString("Allow");
    return (allow == null ? answer : answer.header("Allow", allow)).build();
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(SecurityException failure, UriInfo uri) {
    return answer(PlatformProblem.UNAUTHENTICATED, null, List.of(), uri)
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure, UriInfo uri) {
    return answer(PlatformProblem.FORBIDDEN, null, List.of(), uri).build();
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, UriInfo uri) {
    String state = databaseState(failure);
    if (state.matches(NO_ROOM)) {
      LOG.errorf("The database has no room left: %s", failure.getMessage());
      return answer(PlatformProblem.STORAGE_FULL, null, List.of(), uri).build();
    }
    if (state.matches(AWAY)) {
      LOG.warnf("The database is not available: %s", failure.getMessage());
      return answer(PlatformProblem.UNAVAILABLE, null, List.of(), uri)
          .header("Retry-After", "5")
          .build();
    }
    LOG.error("Unexpected failure", failure);
    return answer(PlatformProblem.INTERNAL_ERROR, null, List.of(), uri).build();
  }

  /**
   * An answer that fails after it has begun loses its connection at once. Left alone, the framework
   * closes the connection after what is still to be written, and the problem document may come in
   * between: the answer then ends as if it were whole.
   */
  @ServerResponseFilter
  public void breakOff() {
    if (call.response().headWritten()
        && call.request().connection() instanceof Http1xServerConnection connection) {
      var _ = connection.channelHandlerContext().close();
    }
  }

  private static Response unreadable(JsonMappingException failure, UriInfo uri) {
    Violation violation = JsonFailure.locate(failure);
    return answer(PlatformProblem.MALFORMED_BODY, violation.message(), List.of(violation), uri)
        .build();
  }

  private static Response.ResponseBuilder answer(
      ProblemType type, @Nullable String detail, List<Violation> violations, UriInfo uri) {
    Problem problem =
        Problem.of(
            type,
            detail,
            uri.getRequestUri().getRawPath(),
            TraceFilter.currentTraceId(),
            violations);
    return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }

  private static String summary(List<Violation> violations) {
    Violation first = violations.getFirst();
    String place =
        Stream.of(first.pointer(), first.parameter(), first.header())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    int others = violations.size() - 1;
    if (place.isEmpty()) {
      return first.message();
    }
    return others == 0
        ? "%s: %s".formatted(place, first.message())
        : "%s: %s (and %d more)".formatted(place, first.message(), others);
  }

  /** The first SQLSTATE among the causes; empty where none is the database's. */
  private static String databaseState(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return "08000";
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}

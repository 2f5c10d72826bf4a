package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** The operator's command to rebuild, on the management port. */
@Singleton
class RebuildOperations {

  private static final Logger LOG = Logger.getLogger(RebuildOperations.class);

  private final Rebuild rebuild;
  private final ObjectMapper mapper;

  RebuildOperations(Rebuild rebuild, ObjectMapper mapper) {
    this.rebuild = rebuild;
    this.mapper = mapper;
  }

  void addRoutes(@Observes ManagementInterface management) {
    management.router().post("/q/indicators/rebuild").blockingHandler(this::run, false);
  }

  /** Answers when it is done: a million events take less than a minute. */
  private void run(RoutingContext request) {
    try {
      rebuild
          .run()
          .ifPresentOrElse(
              outcome -> answer(request, 200, outcome),
              () -> answer(request, 409, Map.of("reason", "Another rebuild is at work")));
    } catch (IllegalStateException failure) {
      LOG.error("The incidents could not be rebuilt", failure);
      answer(request, 503, Map.of("reason", Objects.toString(failure.getMessage())));
    }
  }

  private void answer(RoutingContext request, int status, Object body) {
    try {
      request
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/json")
          .end(mapper.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      request.fail(impossible);
    }
  }
}

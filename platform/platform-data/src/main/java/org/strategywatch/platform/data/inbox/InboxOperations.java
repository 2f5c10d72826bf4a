package org.strategywatch.platform.data.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators' commands for dead letters, on the management port. Contents are not shown. */
@Singleton
class InboxOperations {

  private static final String LETTERS = "/q/inbox/dead-letters";
  private static final int SHOWN_AT_ONCE = 200;

  private final DeadLetters letters;
  private final ObjectMapper mapper;

  InboxOperations(DeadLetters letters, ObjectMapper mapper) {
    this.letters = letters;
    this.mapper = mapper;
  }

  /** A dead letter without its content, which may be confidential. */
  record Summary(
      long id,
      String consumer,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      @Nullable String type,
      String state,
      String reason,
      Instant parkedAt) {

    static Summary of(DeadLetterTable.Letter letter) {
      return new Summary(
          letter.id(),
          letter.consumer(),
          letter.partition().topic(),
          letter.partition().partition(),
          letter.offset(),
          letter.key(),
          letter.headers().get("ce_type"),
          letter.state(),
          letter.reason(),
          letter.parkedAt());
    }
  }

  private interface Command {
    DeadLetters.Result run(long id) throws SQLException;
  }

  void addRoutes(@Observes ManagementInterface management) {
    var router = management.router();
    router.get(LETTERS).blockingHandler(this::list, false);
    router.post(LETTERS + "/:id/replay").blockingHandler(r -> run(r, letters::replay), false);
    router.post(LETTERS + "/:id/discard").blockingHandler(r -> run(r, letters::discard), false);
  }

  private void list(RoutingContext request) {
    try {
      String consumer = request.request().getParam("consumer");
      var found = letters.list(consumer, SHOWN_AT_ONCE).stream().map(Summary::of).toList();
      answer(request, 200, found);
    } catch (SQLException | JsonProcessingException e) {
      request.fail(e);
    }
  }

  private void run(RoutingContext request, Command command) {
    try {
      String id = request.pathParam("id");
      switch (command.run(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0)) {
        case DeadLetters.Result.Settled settled -> answer(request, 200, settled);
        case DeadLetters.Result.Refused(int status, String reason) ->
            answer(request, status, Map.of("reason", reason));
      }
    } catch (SQLException | JsonProcessingException e) {
      request.fail(e);
    }
  }

  private void answer(RoutingContext request, int status, Object body)
      throws JsonProcessingException {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(mapper.writeValueAsString(body));
  }
}

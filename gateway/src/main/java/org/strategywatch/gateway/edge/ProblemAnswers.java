package org.strategywatch.gateway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.strategywatch.platform.web.language.Texts;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.Problem;
import org.strategywatch.platform.web.problem.ProblemException;

/** Ends a request with a problem document. */
@Singleton
public class ProblemAnswers {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

  private final ObjectMapper json;
  private final Texts texts;

  ProblemAnswers(ObjectMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /**
   * Answers with the problem that the failure stands for, 500 for one that stands for none. An
   * answer that has already begun is cut off instead, so that nobody takes it for whole.
   */
  public void send(RoutingContext call, Throwable failure) {
    HttpServerResponse response = call.response();
    if (response.headWritten() || response.closed()) {
      // Not response.reset(): that keeps the close from the server, which at shutdown waits for it.
      call.request().connection().close();
      return;
    }
    ProblemException problem =
        failure instanceof ProblemException known ? known : unexpected(failure);
    Locale language = Texts.language(call.request().headers().getAll("Accept-Language"));
    problem.headers().forEach(response::putHeader);
    response
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", language.toLanguageTag())
        .putHeader("Vary", "Accept-Language")
        .putHeader("Cache-Control", "no-store");
    UnreadBody.closeAfterAnswer(call);
    response.end(document(call, problem, language));
  }

  private Buffer document(RoutingContext call, ProblemException failure, Locale language) {
    Problem problem =
        Problem.of(
                failure.type(),
                failure.detail(),
                call.request().path(),
                Trace.of(call).id(),
                failure.violations())
            .translated(text -> texts.in(language, text));
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document is plain text and numbers", e);
    }
  }

  private static ProblemException unexpected(Throwable failure) {
    LOG.error("Unexpected failure", failure);
    return ProblemException.of(
        PlatformProblem.INTERNAL_ERROR, PlatformProblem.INTERNAL_ERROR.title(), List.of());
  }
}

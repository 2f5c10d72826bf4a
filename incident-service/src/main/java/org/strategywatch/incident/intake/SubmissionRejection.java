package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/**
 * A submission that did not become an incident.
 *
 * @param submission its instanceID
 * @param receivedBy the organisation that sent it
 * @param code of the problem
 * @param reasons each place that is wrong: a question, or a field of the incident
 * @param body as it came, without what tells of the person who sent it
 */
public record SubmissionRejection(
    String submission,
    Instant receivedAt,
    String receivedBy,
    String code,
    String message,
    List<Reason> reasons,
    @Schema(implementation = Object.class) JsonNode body)
    implements Translatable {

  public SubmissionRejection {
    reasons = List.copyOf(reasons);
  }

  @Override
  public SubmissionRejection translated(UnaryOperator<String> translation) {
    return new SubmissionRejection(
        submission,
        receivedAt,
        receivedBy,
        code,
        translation.apply(message),
        reasons.stream().map(reason -> reason.translated(translation)).toList(),
        body);
  }

  /** One place that is wrong. */
  @Schema(name = "SubmissionReason")
  public record Reason(@Nullable String pointer, String code, String message)
      implements Translatable {

    @Override
    public Reason translated(UnaryOperator<String> translation) {
      return new Reason(pointer, code, translation.apply(message));
    }
  }
}

package org.strategywatch.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/** The wire form of an error, RFC 9457, media type {@value #MEDIA_TYPE}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    URI type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    String code,
    String traceId,
    List<Violation> errors)
    implements Translatable {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(
      ProblemType type,
      @Nullable String detail,
      @Nullable String instance,
      String traceId,
      List<Violation> errors) {
    return new Problem(
        type.uri(), type.title(), type.status(), detail, instance, type.code(), traceId, errors);
  }

  @Override
  public Problem translated(UnaryOperator<String> translation) {
    return new Problem(
        type,
        translation.apply(title),
        status,
        detail == null ? null : translation.apply(detail),
        instance,
        code,
        traceId,
        errors.stream().map(error -> error.translated(translation)).toList());
  }
}

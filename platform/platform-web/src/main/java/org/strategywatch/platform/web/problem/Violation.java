package org.strategywatch.platform.web.problem;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/**
 * One thing that is wrong with a request, and where: exactly one of {@code pointer} (RFC 6901, into
 * the body), {@code parameter} (query or path) and {@code header} is present.
 */
public record Violation(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String header,
    String code,
    String message)
    implements Translatable {

  public static Violation atPointer(String pointer, String code, String message) {
    return new Violation(pointer, null, null, code, message);
  }

  public static Violation ofParameter(String parameter, String code, String message) {
    return new Violation(null, parameter, null, code, message);
  }

  public static Violation ofHeader(String header, String code, String message) {
    return new Violation(null, null, header, code, message);
  }

  @Override
  public Violation translated(UnaryOperator<String> translation) {
    return new Violation(pointer, parameter, header, code, translation.apply(message));
  }
}

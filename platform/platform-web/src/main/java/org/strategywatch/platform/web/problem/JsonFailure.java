package org.strategywatch.platform.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where and why JSON could not be read, without class names. */
public final class JsonFailure {

  private JsonFailure() {}

  /** The place and the reason, for a document that is JSON but not what was expected. */
  public static Violation locate(JsonMappingException failure) {
    return Violation.atPointer(pointer(failure), code(failure), reason(failure));
  }

  /** The reason and the line, for text that is not JSON. */
  public static String describe(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return at == null
        ? "The text is not valid JSON"
        : "The text is not valid JSON at line %d, column %d"
            .formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String pointer(JsonMappingException failure) {
    String path =
        failure.getPath().stream()
            .map(JsonFailure::step)
            .map(step -> step.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? "" : "/" + path;
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() != null
        ? reference.getFieldName()
        : Integer.toString(reference.getIndex());
  }

  private static String code(JsonMappingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException _ -> "UNKNOWN_FIELD";
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> "UNKNOWN_CODE";
      default -> "WRONG_TYPE";
    };
  }

  private static String reason(JsonMappingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          "The field '%s' is not known here".formatted(unknown.getPropertyName());
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          "'%s' is not one of %s"
              .formatted(
                  wrong.getValue(), Arrays.toString(wrong.getTargetType().getEnumConstants()));
      case InvalidFormatException wrong ->
          "'%s' is not a valid value (%s expected)"
              .formatted(wrong.getValue(), wrong.getTargetType().getSimpleName());
      default ->
          failure.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
              ? cause.getMessage()
              : "The value is not of the expected type";
    };
  }
}

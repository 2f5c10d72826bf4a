package org.strategywatch.platform.web.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strategywatch.platform.web.problem.JsonFailure;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** JSON Merge Patch, RFC 7396: null removes, objects merge, everything else replaces. */
@Singleton
public class MergePatch {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper mapper;
  private final Validator validator;

  MergePatch(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * The patched state, read as strictly and validated as fully as a new one would be.
   *
   * @throws ProblemException 400 that names the pointer of what the patch makes invalid
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    if (!patch.isObject()) {
      throw ProblemException.invalidBody("", "WRONG_TYPE", "a JSON object is expected");
    }
    JsonNode merged = merge(mapper.valueToTree(current), patch);
    T patched = read(merged, type);
    Set<ConstraintViolation<T>> violations = validator.validate(patched);
    if (!violations.isEmpty()) {
      throw invalid(violations);
    }
    return patched;
  }

  private <T> T read(JsonNode merged, Class<T> type) {
    try {
      return mapper.treeToValue(merged, type);
    } catch (JsonMappingException failure) {
      Violation violation = JsonFailure.locate(failure);
      throw ProblemException.of(PlatformProblem.INVALID_REQUEST, violation.message(), violation);
    } catch (JsonProcessingException failure) {
      throw ProblemException.of(PlatformProblem.MALFORMED_BODY, JsonFailure.describe(failure));
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode merged = target instanceof ObjectNode object ? object : changes.objectNode();
    changes
        .properties()
        .forEach(
            change -> {
              if (change.getValue().isNull()) {
                merged.remove(change.getKey());
              } else {
                JsonNode old = merged.path(change.getKey());
                merged.set(change.getKey(), merge(old, change.getValue()));
              }
            });
    return merged;
  }

  private static <T> ProblemException invalid(Set<ConstraintViolation<T>> found) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<T> violation : found) {
      String pointer =
          "/"
              + violation
                  .getPropertyPath()
                  .toString()
                  .replace("[", "/")
                  .replace("]", "")
                  .replace('.', '/');
      violations.add(Violation.atPointer(pointer, "INVALID", violation.getMessage()));
    }
    return ProblemException.of(
        PlatformProblem.INVALID_REQUEST, "The patched state is not valid", violations);
  }
}

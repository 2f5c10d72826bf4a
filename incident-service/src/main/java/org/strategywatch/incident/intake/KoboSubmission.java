package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A submission as KoboToolbox's REST services send it: answers by the path of their question, what
 * the server adds under names that begin with an underscore.
 */
record KoboSubmission(ObjectNode body) {

  private static final int MAX_ID = 200;

  private static final Set<String> ADDED =
      Set.of("meta", "formhub", "start", "end", "today", "audit");

  /** Tells of the person and the telephone behind a submission. */
  private static final List<String> PERSONAL =
      List.of(
          "_submitted_by",
          "username",
          "deviceid",
          "phonenumber",
          "simserial",
          "subscriberid",
          "email");

  /**
   * @throws ProblemException 400 when it is no submission: without an id it could not be told from
   *     the same one sent again
   */
  static KoboSubmission of(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw ProblemException.invalidBody("", "WRONG_TYPE", "a JSON object is expected");
    }
    KoboSubmission submission = new KoboSubmission(object);
    if (submission.id().isEmpty() || submission.id().length() > MAX_ID) {
      throw ProblemException.invalidBody(
          "/meta~1instanceID", "REQUIRED", "a submission has an instanceID or a _uuid");
    }
    return submission;
  }

  /** The same for every edition of one submission, where the server says which was the first. */
  String id() {
    return Stream.of("meta/rootUuid", "meta/instanceID", "_uuid")
        .map(this::identifier)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The edition that this one replaces; empty for a first one. */
  String replaced() {
    return identifier("meta/deprecatedID");
  }

  private String identifier(String name) {
    String text = body.path(name).asText("").strip();
    return text.startsWith("uuid:") ? text.substring("uuid:".length()) : text;
  }

  /**
   * The answer to a question as text; several chosen answers and the parts of a point by spaces.
   */
  Optional<String> answer(String question) {
    return answer(body, question);
  }

  /**
   * @param repetition of a group
   */
  static Optional<String> answer(ObjectNode repetition, String question) {
    JsonNode value = repetition.path(question);
    String text = value.isArray() ? joined(value) : value.asText("").strip();
    return text.isEmpty() || value.isNull() ? Optional.empty() : Optional.of(text);
  }

  /**
   * The repetitions of a question's group, which is the longest part of its path that has some; a
   * group in a repeated group is not looked for.
   */
  List<ObjectNode> repetitions(String question) {
    for (int end = question.lastIndexOf('/'); end > 0; end = question.lastIndexOf('/', end - 1)) {
      List<ObjectNode> found = repetitions(body.path(question.substring(0, end)));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  static List<ObjectNode> repetitions(JsonNode group) {
    return group.isArray()
        ? group
            .valueStream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList()
        : List.of();
  }

  /** Whether a name is that of a question, and none of what the server or the telephone adds. */
  static boolean isQuestion(String name) {
    boolean isInternal = name.startsWith("_") || name.startsWith("_", name.lastIndexOf('/') + 1);
    return !isInternal && !ADDED.contains(name.split("/", 2)[0]) && !PERSONAL.contains(name);
  }

  /** Empty where a part is missing: a place that is half known is not known. */
  private static String joined(JsonNode values) {
    StringBuilder text = new StringBuilder();
    for (JsonNode value : values) {
      if (value.isNull() || value.isContainerNode()) {
        return "";
      }
      text.append(text.isEmpty() ? "" : " ").append(value.asText());
    }
    return text.toString();
  }

  /** The day of sending, in UTC. */
  Optional<LocalDate> submittedOn() {
    String time = body.path("_submission_time").asText("");
    try {
      return time.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(time.substring(0, 10)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** What may be kept for a human: everything but who sent it. */
  ObjectNode withoutPerson() {
    ObjectNode rest = body.deepCopy();
    rest.remove(PERSONAL);
    return rest;
  }
}

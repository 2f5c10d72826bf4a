package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** Turns the answers of a submission into the fields of an incident. */
final class Answers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode incident;
  private final List<Violation> violations = new ArrayList<>();

  private Answers(@Nullable ObjectNode defaults) {
    incident = defaults == null ? JSON.objectNode() : defaults.deepCopy();
  }

  /**
   * What the mapping makes of a submission; actors and sources that nobody named are left out.
   *
   * @throws ProblemException 422 naming each question whose answer cannot be taken
   */
  static ObjectNode mapped(FormMapping mapping, KoboSubmission submission) {
    Answers answers = new Answers(mapping.defaults());
    List<FieldMapping> once = mapping.fields().stream().filter(f -> !f.isRepeated()).toList();
    answers.fill(once, field -> submission.answer(field.question()), FieldMapping::field);
    RepeatedEntries.of(mapping, submission, answers.incident).forEach(answers::fill);
    return answers.finished();
  }

  private ObjectNode finished() {
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(IncidentProblem.SUBMISSION_NOT_MAPPED, first.message(), violations);
    }
    dropNameless("actors");
    dropNameless("sources");
    return incident;
  }

  private void dropNameless(String list) {
    if (incident.get(list) instanceof ArrayNode entries) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (!entries.get(i).hasNonNull("name")) {
          entries.remove(i);
        }
      }
    }
  }

  /** What one repetition says of one entry. */
  private void fill(RepeatedEntries.Entry entry) {
    fill(
        entry.fields(),
        field -> KoboSubmission.answer(entry.answers(), field.question()),
        entry::pointer);
  }

  /** Of several questions for a field the first that is answered counts, before any fallback. */
  private void fill(
      List<FieldMapping> fields,
      Function<FieldMapping, Optional<String>> answers,
      Function<FieldMapping, String> pointers) {
    Set<String> filled = new HashSet<>();
    for (FieldMapping field : fields) {
      Optional<String> answer = answers.apply(field);
      if (answer.isPresent() && filled.add(field.field())) {
        put(field, pointers.apply(field), answer.get(), text -> meaning(field, text));
      }
    }
    fields.stream()
        .filter(field -> field.fallback() != null && !filled.contains(field.field()))
        .forEach(
            field ->
                put(field, pointers.apply(field), String.valueOf(field.fallback()), text -> text));
  }

  private void put(
      FieldMapping mapping, String pointer, String answer, UnaryOperator<String> meaning) {
    IncidentField field = IncidentField.at(mapping.field()).orElseThrow();
    try {
      set(List.of(pointer.substring(1).split("/")), value(field.kind(), answer, meaning));
    } catch (IllegalArgumentException e) {
      violations.add(
          Violation.atPointer(
              "/" + mapping.question().replace("~", "~0").replace("/", "~1"),
              "UNMAPPED_ANSWER",
              "%s: '%s' %s".formatted(mapping.question(), shown(answer), e.getMessage())));
    }
  }

  private static JsonNode value(
      IncidentField.Kind kind, String answer, UnaryOperator<String> meaning) {
    return switch (kind) {
      case TEXT -> JSON.textNode(meaning.apply(answer));
      case DATE -> JSON.textNode(day(meaning.apply(answer)));
      case WHOLE_NUMBER -> JSON.numberNode(wholeNumber(meaning.apply(answer)));
      case DECIMAL_NUMBER -> JSON.numberNode(decimalNumber(meaning.apply(answer)));
      case LIST -> {
        ArrayNode list = JSON.arrayNode();
        for (String chosen : answer.split("\\s+")) {
          list.add(meaning.apply(chosen));
        }
        yield list;
      }
      case POINT -> point(answer);
    };
  }

  private static String meaning(FieldMapping mapping, String answer) {
    if (mapping.values().isEmpty()) {
      return answer;
    }
    String meaning = mapping.values().get(answer);
    if (meaning == null) {
      throw new IllegalArgumentException("is none of the answers that the mapping knows");
    }
    return meaning;
  }

  /** The day of a time is that of the place where it was taken. */
  private static String day(String answer) {
    return answer.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? answer.substring(0, 10) : answer;
  }

  private static int wholeNumber(String answer) {
    if (!answer.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("is not a whole number");
    }
    return Integer.parseInt(answer);
  }

  private static double decimalNumber(String answer) {
    if (!answer.matches("-?\\d{1,9}(\\.\\d{1,20})?")) {
      throw new IllegalArgumentException("is not a number");
    }
    return Double.parseDouble(answer);
  }

  /** Latitude and longitude, with or without altitude and accuracy behind them. */
  private static ObjectNode point(String answer) {
    String[] parts = answer.split("\\s+");
    if (parts.length < 2) {
      throw new IllegalArgumentException("is not a point: latitude and longitude are expected");
    }
    return JSON.objectNode()
        .put("latitude", decimalNumber(parts[0]))
        .put("longitude", decimalNumber(parts[1]));
  }

  private void set(List<String> steps, JsonNode value) {
    JsonNode parent = incident;
    for (int i = 0; i < steps.size() - 1; i++) {
      boolean holdsEntries = steps.get(i + 1).matches("\\d+");
      parent = child(parent, steps.get(i), holdsEntries);
    }
    ((ObjectNode) parent).set(steps.getLast(), value);
  }

  private static JsonNode child(JsonNode parent, String step, boolean holdsEntries) {
    if (parent instanceof ArrayNode entries) {
      while (entries.size() <= Integer.parseInt(step)) {
        entries.addObject();
      }
      return entries.get(Integer.parseInt(step));
    }
    ObjectNode object = (ObjectNode) parent;
    if (!object.hasNonNull(step)) {
      object.set(step, holdsEntries ? JSON.arrayNode() : JSON.objectNode());
    }
    return object.get(step);
  }

  private static String shown(String answer) {
    return answer.length() <= 50 ? answer : answer.substring(0, 50) + "…";
  }
}

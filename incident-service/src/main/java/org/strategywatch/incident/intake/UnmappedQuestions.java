package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which answers a mapping does not speak of, so that whoever made the form learns of it. */
final class UnmappedQuestions {

  private UnmappedQuestions() {}

  /** Paths of questions that were answered, each once. */
  static List<String> of(FormMapping mapping, KoboSubmission submission) {
    Set<String> once = questions(mapping, false);
    Set<String> repeated = questions(mapping, true);
    Set<String> unmapped = new TreeSet<>();
    submission
        .body()
        .properties()
        .forEach(
            answer -> {
              List<ObjectNode> repetitions = KoboSubmission.repetitions(answer.getValue());
              if (repetitions.isEmpty()) {
                add(answer.getKey(), answer.getValue(), once, unmapped);
              }
              repetitions.stream()
                  .filter(_ -> KoboSubmission.isQuestion(answer.getKey()))
                  .flatMap(repetition -> repetition.properties().stream())
                  .forEach(inner -> add(inner.getKey(), inner.getValue(), repeated, unmapped));
            });
    return List.copyOf(unmapped);
  }

  private static Set<String> questions(FormMapping mapping, boolean isRepeated) {
    return mapping.fields().stream()
        .filter(field -> field.isRepeated() == isRepeated)
        .map(FieldMapping::question)
        .collect(Collectors.toSet());
  }

  private static void add(String question, JsonNode answer, Set<String> known, Set<String> found) {
    boolean isAnswered =
        answer.isContainerNode() ? !answer.isEmpty() : !answer.asText("").isBlank();
    boolean isMapped = known.contains(question) && KoboSubmission.repetitions(answer).isEmpty();
    if (isAnswered && !answer.isNull() && !isMapped && KoboSubmission.isQuestion(question)) {
      found.add(question);
    }
  }
}

package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Set;
import org.strategywatch.local.process.Waiting;

/**
 * The analyst's and the publisher's part: an assessment, published, and what was drafted from it.
 */
final class Assessing {

  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration DRAFTED_WITHIN = Duration.ofSeconds(60);

  private static final Set<String> ALARMING = Set.of("NOT_WORKING", "FAILING");

  private final ApiClient api;

  Assessing(ApiClient api) {
    this.api = api;
  }

  String create(String strategyId, Window window, String idempotencyKey) {
    String path = "/v1/strategies/" + strategyId + "/assessments";
    return api.create("analyst", path, window.asBody(), idempotencyKey).id();
  }

  /** Does nothing to one that is published already. */
  void publish(String assessmentId) {
    ApiAnswer draft = read(assessmentId);
    if (!isPublished(draft.body())) {
      api.act("publisher", "/v1/assessments/" + assessmentId + "/publication", draft.etag());
    }
  }

  ApiAnswer read(String assessmentId) {
    return api.get("reader", "/v1/assessments/" + assessmentId);
  }

  /** Those there are; where some must follow, as soon as the events have drafted them. */
  JsonNode recommendations(JsonNode assessment) {
    String query = "/v1/recommendations?assessmentId=" + assessment.path("id").asText();
    long deadline = System.nanoTime() + DRAFTED_WITHIN.toNanos();
    while (true) {
      JsonNode found = api.get("reader", query).body().path("items");
      if (!found.isEmpty() || !callsForAction(assessment) || System.nanoTime() > deadline) {
        return found.isArray() ? found : none();
      }
      Waiting.pause(POLL);
    }
  }

  private static boolean callsForAction(JsonNode assessment) {
    return !assessment.path("findings").isEmpty()
        || ALARMING.contains(assessment.path("verdict").asText());
  }

  static boolean isPublished(JsonNode assessment) {
    return assessment.path("status").asText().equalsIgnoreCase("PUBLISHED");
  }

  private static ArrayNode none() {
    return JsonNodeFactory.instance.arrayNode();
  }
}

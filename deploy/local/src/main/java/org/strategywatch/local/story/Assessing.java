package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.strategywatch.local.process.Waiting;

/**
 * The analyst's and the publisher's part: an assessment, published, and what was drafted from it.
 */
final class Assessing {

  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration DRAFTED_WITHIN = Duration.ofSeconds(5);

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

  /** Those there are; after a publication give them the moment that the events take. */
  JsonNode recommendations(String assessmentId, boolean justPublished) {
    long deadline = System.nanoTime() + (justPublished ? DRAFTED_WITHIN.toNanos() : 0);
    while (true) {
      JsonNode found =
          api.get("reader", "/v1/recommendations?assessmentId=" + assessmentId)
              .body()
              .path("items");
      if (!found.isEmpty() || System.nanoTime() > deadline) {
        return found.isArray() ? found : none();
      }
      Waiting.pause(POLL);
    }
  }

  static boolean isPublished(JsonNode assessment) {
    return assessment.path("status").asText().equalsIgnoreCase("PUBLISHED");
  }

  private static ArrayNode none() {
    return JsonNodeFactory.instance.arrayNode();
  }
}

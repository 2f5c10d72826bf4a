package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.strategywatch.local.process.Waiting;

/**
 * Waits until the indicators count every incident that the incident service knows: the events in
 * between take a moment, and a verdict on half of the incidents would be a wrong one.
 */
final class IndicatorsCaughtUp {

  private static final Duration POLL = Duration.ofMillis(150);

  private final ApiClient api;
  private final Duration patience;

  /** The patience is how long the count may stand still before we give up. */
  IndicatorsCaughtUp(ApiClient api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /** Returns the number of incidents. */
  long await(String country, Window window) {
    long wanted = recorded(country, window);
    long seen = counted(country, window);
    long lastMove = System.nanoTime();
    while (seen != wanted) {
      if (System.nanoTime() - lastMove > patience.toNanos()) {
        throw new StoryFailedException(
            "indicators of " + country,
            "they count " + seen + " of " + wanted + " incidents and do not move",
            "assessment-service");
      }
      Waiting.pause(POLL);
      long now = counted(country, window);
      lastMove = now == seen ? lastMove : System.nanoTime();
      seen = now;
    }
    return wanted;
  }

  private long recorded(String country, Window window) {
    String query = "?country=" + country + "&by=year&" + window.asDays();
    return sum(api.get("reader", "/v1/incidents/aggregates" + query), "items", "incidents");
  }

  private long counted(String country, Window window) {
    String query = "?country=" + country + "&indicator=ATTACKS&" + window.asMonths();
    return sum(api.get("reader", "/v1/indicators" + query), "points", "value");
  }

  private static long sum(ApiAnswer answer, String list, String field) {
    double total = 0;
    for (JsonNode item : answer.body().path(list)) {
      total += item.path(field).asDouble();
    }
    return Math.round(total);
  }
}

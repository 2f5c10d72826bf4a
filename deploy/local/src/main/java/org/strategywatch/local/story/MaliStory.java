package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Has Mali's security strategy failed? Asked of a file of incidents. */
public final class MaliStory {

  /** ISO 3166-1 alpha-2, for the calls to try. */
  public static final String COUNTRY = "ML";

  private static final String STARTED_ON = "2022-01-01";
  private static final Window WINDOW = Window.of("2018-01", "2023-12");

  private final ApiClient api;
  private final Narrator narrator;
  private final Assessing assessing;

  public MaliStory(ApiClient api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
    this.assessing = new Assessing(api);
  }

  /** Imports, waits for the indicators, assesses, publishes and prints the verdict. */
  public void tell(Path file, String format) {
    ImportFile upload =
        new ImportFile(file.getFileName().toString(), () -> Files.newInputStream(file));
    long since = System.nanoTime();
    ImportedRows rows =
        new ImportRun(api, narrator).run(upload, format, UUID.randomUUID().toString());
    long incidents = new IndicatorsCaughtUp(api, Duration.ofSeconds(60)).await(COUNTRY, WINDOW);
    narrator.say(
        String.format(
            Locale.ROOT, "  in the indicators %.1f s after the upload began", seconds(since)));
    if (incidents == 0) {
      narrator.say("There are no incidents of Mali from 2018 to 2023: no verdict on its strategy");
      return;
    }
    JsonNode strategy = strategy();
    String id = strategy.path("id").asText();
    Optional<String> earlier = rows.changedNothing() ? published(id) : Optional.empty();
    JsonNode assessment = assessing.read(earlier.orElseGet(() -> assess(id))).body();
    VerdictText.of(
            strategy.path("title").asText(), assessment, assessing.recommendations(assessment))
        .forEach(narrator::say);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private String assess(String strategyId) {
    String assessment = assessing.create(strategyId, WINDOW, UUID.randomUUID().toString());
    assessing.publish(assessment);
    return assessment;
  }

  /** The strategy of an earlier run or of the sample, else a new one. */
  private JsonNode strategy() {
    for (JsonNode known :
        api.get("reader", "/v1/strategies?country=" + COUNTRY).body().path("items")) {
      if (known.path("startedOn").asText().equals(STARTED_ON)) {
        return known;
      }
    }
    return api.create("analyst", "/v1/strategies", newStrategy(), UUID.randomUUID().toString())
        .body();
  }

  private Optional<String> published(String strategyId) {
    for (JsonNode known : api.get("reader", "/v1/assessments").body().path("items")) {
      if (known.path("strategyId").asText().equals(strategyId)
          && known.path("from").asText().equals(WINDOW.from().toString())
          && known.path("to").asText().equals(WINDOW.to().toString())
          && Assessing.isPublished(known)) {
        return Optional.of(known.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private static ObjectNode newStrategy() {
    ObjectNode strategy =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "Mali: national security strategy")
            .put("country", COUNTRY)
            .put("owner", "Government of Mali")
            .put("startedOn", STARTED_ON)
            .put("sharing", "CLEAR");
    strategy
        .putArray("pillars")
        .add("MILITARY_CAPACITY")
        .add("POLITICAL_STABILITY")
        .add("COMMUNITY_RELATIONS");
    strategy.putArray("objectives").add("Fewer attacks and fewer deaths");
    return strategy;
  }
}

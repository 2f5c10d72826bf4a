package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import org.strategywatch.local.process.Waiting;

/** One import through the public API, watched to its end. */
final class ImportRun {

  private static final Duration POLL = Duration.ofMillis(150);

  private final ApiClient api;
  private final Narrator narrator;

  ImportRun(ApiClient api, Narrator narrator) {
    this.api = api;
    this.narrator = narrator;
  }

  /**
   * Uploads, waits and says what became of the rows.
   *
   * @throws StoryFailedException if the service refuses the file or gives up on it
   */
  ImportedRows run(ImportFile file, String format, String idempotencyKey) {
    ProgressBar progress = narrator.progress("Importing " + file.name(), file.lines());
    progress.at(0);
    ApiAnswer accepted =
        api.upload(
            "operator",
            "/v1/imports?format=" + format,
            file.mediaType(),
            file.body(),
            idempotencyKey);
    JsonNode done = awaitEnd(accepted.locationPath(), progress);
    ImportedRows rows = ImportedRows.from(done.path("rows"));
    progress.finish(rows.read());
    if (!done.path("state").asText().equalsIgnoreCase("completed")) {
      throw new StoryFailedException("import of " + file.name(), reason(done), "incident-service");
    }
    narrator.say("  " + rows.inWords());
    if (rows.rejected() > 0) {
      narrator.say(
          "  each rejected row with its reason: " + accepted.locationPath() + "/rejections");
    }
    return rows;
  }

  private JsonNode awaitEnd(String path, ProgressBar progress) {
    while (true) {
      JsonNode state = api.get("operator", path).body();
      String name = state.path("state").asText().toLowerCase(Locale.ROOT);
      if (name.equals("completed") || name.equals("failed")) {
        return state;
      }
      progress.at(state.path("rows").path("read").asLong());
      Waiting.pause(POLL);
    }
  }

  private static String reason(JsonNode failed) {
    JsonNode failure = failed.path("failure");
    if (failure.isTextual()) {
      return failure.asText();
    }
    return failure.isMissingNode() ? "the import failed" : failure.toString();
  }
}

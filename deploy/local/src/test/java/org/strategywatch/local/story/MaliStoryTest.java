package org.strategywatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaliStoryTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void tell_printsBothAnswersEachWithItsQuestion(@TempDir Path directory) throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi()) {
      // When
      tell(api, directory);
    }

    // Then
    assertThat(text())
        .contains("8 rows read: 7 created, 0 updated, 0 unchanged, 1 rejected")
        .contains("/v1/imports/i1/rejections")
        .contains("Mali: national security strategy, incidents 2018-01 to 2023-12")
        .contains("Verdict: NOT WORKING, score -0.410, certainty LOW")
        .contains("The strategy is not working.")
        .containsPattern("in the indicators [0-9.]+ s after the upload began")
        .contains("rate ratio against the inherited trend 1.885039 (1.369661–2.594345)")
        .contains("dispersion 2.767976, observed 727, expected 385.6684")
        .contains("before/after rate ratio 1.648526 (1.492304–1.820664)")
        .contains("LETHALITY: INCONCLUSIVE")
        .contains("0.713  STRATEGY_REVISION: Revise the strategy");
  }

  @Test
  void tell_asksEachPartWithTheKeyOfTheRoleThatMay(@TempDir Path directory) throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi()) {
      // When
      tell(api, directory);

      // Then
      assertThat(api.requests)
          .containsSubsequence(
              "POST /v1/imports k-o",
              "GET /v1/indicators k-r",
              "POST /v1/strategies k-a",
              "POST /v1/strategies/s1/assessments k-a",
              "POST /v1/assessments/a1/publication k-p",
              "GET /v1/recommendations k-r");
    }
  }

  @Test
  void tell_whileIndicatorsLag_waitsBeforeItAssesses(@TempDir Path directory) throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi().withIndicatorsLateBy(3)) {
      // When
      tell(api, directory);

      // Then
      int assessed = api.requests.indexOf("POST /v1/strategies/s1/assessments k-a");
      assertThat(api.requests.subList(0, assessed))
          .filteredOn(request -> request.startsWith("GET /v1/indicators"))
          .hasSize(4);
    }
  }

  @Test
  void tell_whenTheFileIsKnownAlready_showsThePublishedAssessmentAgain(@TempDir Path directory)
      throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi().whereASecondImportChangesNothing()) {
      tell(api, directory);

      // When
      tell(api, directory);

      // Then
      assertThat(api.count("POST /v1/strategies k")).isEqualTo(1);
      assertThat(api.count("POST /v1/strategies/s1/assessments")).isEqualTo(1);
    }
  }

  @Test
  void tell_whenTheImportFails_givesTheServicesReason(@TempDir Path directory) throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi().failingImports("this is not CSV: line 1")) {
      // When / Then
      assertThatThrownBy(() -> tell(api, directory))
          .isInstanceOf(StoryFailedException.class)
          .hasMessage("this is not CSV: line 1");
    }
  }

  private void tell(ScriptedApi api, Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("events.csv"), "id\n1\n2\n");
    Narrator narrator = new Narrator(new PrintStream(output, true, StandardCharsets.UTF_8), false);
    try (ApiClient client = api.client()) {
      new MaliStory(client, narrator).tell(file, "ucdp-ged");
    }
  }

  private String text() {
    return output.toString(StandardCharsets.UTF_8);
  }
}

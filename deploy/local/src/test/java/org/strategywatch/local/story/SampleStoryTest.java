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

class SampleStoryTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void tell_loadsEveryStepOfTheBundledManifest(@TempDir Path directory) throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi()) {
      // When
      tell(api, directory);

      // Then
      long steps = Sample.bundled().steps().size();
      long writes = api.requests.stream().filter(request -> !request.startsWith("GET")).count();
      assertThat(writes).isEqualTo(steps);
      assertThat(api.count("POST /v1/imports k-o")).isEqualTo(2);
      assertThat(api.count("PATCH /v1/assessments/a1 k-a")).isEqualTo(1);
      assertThat(api.count("POST /v1/assessments/a2/publication k-p")).isEqualTo(1);
      assertThat(text()).contains("Verdict: NOT WORKING");
    }
  }

  @Test
  void tell_aSecondTime_loadsNothingAndShowsTheVerdictsAgain(@TempDir Path directory)
      throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi()) {
      tell(api, directory);
      api.requests.clear();
      output.reset();

      // When
      tell(api, directory);

      // Then
      assertThat(api.requests).allMatch(request -> request.startsWith("GET "));
      assertThat(text()).contains("Verdict: NOT WORKING").doesNotContain("Loading");
    }
  }

  @Test
  void tell_afterAnInterruptedStart_goesOnWhereItStopped(@TempDir Path directory)
      throws IOException {
    // Given
    try (ScriptedApi api = new ScriptedApi().failingImports("killed")) {
      assertThatThrownBy(() -> tell(api, directory)).isInstanceOf(StoryFailedException.class);
    }
    Files.writeString(
        directory.resolve("sample.json"), "{\"bamako-incidents\": \"bamako-incidents\"}");

    // When
    try (ScriptedApi api = new ScriptedApi()) {
      tell(api, directory);

      // Then
      assertThat(api.count("POST /v1/imports")).isEqualTo(1);
    }
  }

  private void tell(ScriptedApi api, Path directory) {
    Narrator narrator = new Narrator(new PrintStream(output, true, StandardCharsets.UTF_8), false);
    try (ApiClient client = api.client()) {
      new SampleStory(client, narrator, Sample.bundled(), directory.resolve("sample.json")).tell();
    }
  }

  private String text() {
    return output.toString(StandardCharsets.UTF_8);
  }
}

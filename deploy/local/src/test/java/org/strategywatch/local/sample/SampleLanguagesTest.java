package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleLanguagesTest {

  /** A sign that French sets off, without its no-break space, or a straight apostrophe. */
  private static final Pattern BADLY_SPACED = Pattern.compile("[^\u00a0][:;?!%»]|«[^\u00a0]|'");

  @Test
  void texts_everywhere_areInEnglishAndFrench() throws IOException {
    // When
    List<JsonNode> texts = texts();

    // Then
    assertThat(texts).hasSize(98);
    for (JsonNode text : texts) {
      assertThat(text.path("en").asText()).as(text.toString()).isNotBlank();
      assertThat(text.path("fr").asText())
          .as(text.toString())
          .isNotBlank()
          .isNotEqualTo(text.path("en").asText());
      assertThat(text.size()).as(text.toString()).isEqualTo(2);
    }
  }

  @Test
  void french_everywhere_isSetTheFrenchWay() throws IOException {
    for (JsonNode text : texts()) {
      assertThat(text.path("fr").asText()).doesNotContainPattern(BADLY_SPACED);
    }
  }

  private static List<JsonNode> texts() throws IOException {
    List<JsonNode> texts = new ArrayList<>();
    for (String name : SampleFiles.names()) {
      if (name.endsWith(".json")) {
        SampleFiles.walk(
            SampleFiles.json(name),
            node -> {
              if (node.has("en") || node.has("fr")) {
                texts.add(node);
              }
            });
      }
    }
    return texts;
  }
}

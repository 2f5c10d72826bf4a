package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.strategywatch.local.sample.SampleFiles.items;
import static org.strategywatch.local.sample.SampleFiles.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BamakoIncidentTest {

  @Test
  void incident_inTheSample_happenedIn2024AndNotIn2023() throws IOException {
    // When
    JsonNode incident = incident();

    // Then
    assertThat(incident.path("occurredOn").asText()).isEqualTo("2024-09-17");
    assertThat(incident.path("country").asText()).isEqualTo("ML");
    assertThat(incident.path("sharing").asText()).isEqualTo("CLEAR");
    assertThat(incident.path("summary").asText()).contains("it was 2024", "en 2024");
    assertThat(texts(incident.path("contributingFactors")))
        .containsExactlyInAnyOrderElementsOf(SampleCodes.CONTRIBUTING_FACTORS);
  }

  @Test
  void deaths_ofTheRecord_spanEveryNumberThatASourceNames() throws IOException {
    // Given
    List<Integer> claimed = new ArrayList<>();
    for (JsonNode source : items(incident().path("sources"))) {
      source.path("claim").path("fatalities").forEach(number -> claimed.add(number.asInt()));
    }

    // When
    JsonNode recorded = incident().path("fatalities");

    // Then
    assertThat(recorded.path("low").asInt()).isEqualTo(60);
    assertThat(recorded.path("best").asInt()).isEqualTo(77);
    assertThat(recorded.path("high").asInt()).isEqualTo(100);
    assertThat(claimed).contains(60, 77, 100).allSatisfy(n -> assertThat(n).isBetween(60, 100));
  }

  @Test
  void claims_onTheDead_areAllKeptWithTheirOwnNumbers() throws IOException {
    assertThat(items(incident().path("sources")))
        .filteredOn(source -> source.path("claim").has("fatalities"))
        .extracting(source -> source.path("claim").path("fatalities"))
        .extracting(d -> number(d, "low"), d -> number(d, "best"), d -> number(d, "high"))
        .containsExactlyInAnyOrder(
            tuple("77", "77", "77"),
            tuple("", "", "70"),
            tuple("70", "70", "79"),
            tuple("60", "", "100"),
            tuple("81", "", "100"));
  }

  @Test
  void sources_always_areGraded() throws IOException {
    // When
    List<JsonNode> sources = items(incident().path("sources"));

    // Then
    assertThat(sources).hasSize(8);
    for (JsonNode source : sources) {
      assertThat(source.path("reliability").asText()).matches("[A-F]");
      assertThat(source.path("credibility").asInt()).isBetween(1, 6);
      assertThat(source.path("claim").path("text").asText()).isNotBlank();
    }
  }

  @Test
  void sources_withoutAnOutletOnRecord_claimNoGradeDateOrAddress() throws IOException {
    assertThat(items(incident().path("sources")))
        .filteredOn(source -> source.path("name").asText().startsWith("News report"))
        .hasSize(2)
        .allSatisfy(
            source -> {
              assertThat(source.path("reliability").asText()).isEqualTo("F");
              assertThat(source.path("credibility").asInt()).isEqualTo(6);
              assertThat(source.has("publishedOn")).isFalse();
              assertThat(source.has("url")).isFalse();
            });
  }

  private static JsonNode incident() throws IOException {
    List<JsonNode> lines = SampleFiles.lines("bamako.ndjson");
    assertThat(lines).hasSize(1);
    return Objects.requireNonNull(lines.getFirst());
  }

  private static String number(JsonNode deaths, String field) {
    return deaths.path(field).asText();
  }
}

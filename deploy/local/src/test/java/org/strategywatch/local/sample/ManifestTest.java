package org.strategywatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "import", Set.of("format", "file"),
          "strategy", Set.of("file"),
          "assessment", Set.of("strategy", "from", "to"),
          "assessmentContent", Set.of("assessment", "file"),
          "publication", Set.of("assessment"),
          "initiative", Set.of("file"),
          "recommendation", Set.of("assessment", "file"));

  @Test
  void ids_always_areUnique() throws IOException {
    // When
    List<JsonNode> steps = SampleFiles.manifest();

    // Then
    assertThat(steps).extracting(step -> step.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void fields_ofEveryKind_areExactlyThoseThatTheLoaderReads() throws IOException {
    for (JsonNode step : SampleFiles.manifest()) {
      // Given
      Set<String> wanted = new TreeSet<>(Set.of("id", "kind", "country"));
      wanted.addAll(FIELDS.getOrDefault(step.path("kind").asText(), Set.of("a known kind")));

      // When
      Set<String> found = new TreeSet<>();
      step.fieldNames().forEachRemaining(found::add);

      // Then
      assertThat(found).as(step.toString()).isEqualTo(wanted);
      assertThat(step.path("country").asText()).isIn("ML", "XA");
    }
  }

  @Test
  void references_always_nameAnEarlierStepOfTheRightKindAndCountry() throws IOException {
    Map<String, JsonNode> earlier = new HashMap<>();
    for (JsonNode step : SampleFiles.manifest()) {
      for (String kind : List.of("strategy", "assessment")) {
        if (step.has(kind)) {
          assertThat(earlier).as("%s of %s", kind, step).containsKey(step.get(kind).asText());
          JsonNode used = Objects.requireNonNull(earlier.get(step.get(kind).asText()));
          assertThat(used.path("kind").asText()).isEqualTo(kind);
          assertThat(used.path("country")).isEqualTo(step.path("country"));
        }
      }
      earlier.put(step.path("id").asText(), step);
    }
  }

  @Test
  void publication_ofAnAssessment_comesAfterItsContent() throws IOException {
    // Given
    List<String> contentOf = new ArrayList<>();

    for (JsonNode step : SampleFiles.manifest()) {
      String assessment = step.path("assessment").asText();
      switch (step.path("kind").asText()) {
        case "assessmentContent" -> contentOf.add(assessment);
        case "publication" -> assertThat(contentOf).contains(assessment);
        default -> assertThat(step.path("id").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void files_inTheFolder_areNamedByExactlyOneStep() throws IOException {
    // When
    List<String> used =
        SampleFiles.manifest().stream()
            .filter(step -> step.has("file"))
            .map(step -> step.get("file").asText())
            .toList();

    // Then
    assertThat(used).doesNotHaveDuplicates();
    assertThat(SampleFiles.names())
        .filteredOn(name -> !name.equals("manifest.json"))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void files_thatAreNotIncidents_areWellFormedJson() throws IOException {
    for (String name : SampleFiles.names()) {
      if (name.endsWith(".json")) {
        assertThat(SampleFiles.json(name).isContainerNode()).as(name).isTrue();
      }
    }
  }
}

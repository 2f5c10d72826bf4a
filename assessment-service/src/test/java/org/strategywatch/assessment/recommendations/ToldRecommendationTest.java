package org.strategywatch.assessment.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ties our reader to the schema and the examples of the service that sends the events. */
class ToldRecommendationTest {

  private static final Path CONTRACT = Path.of("../recommendation-service/contract/events");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  @Test
  void fields_whenComparedWithTheSchema_areAllThere() throws IOException {
    Path file = CONTRACT.resolve("recommendation.v1.schema.json");
    assumeTrue(Files.exists(file), "skipped: recommendation-service has no schema here");
    JsonNode schema = MAPPER.readTree(file.toFile());

    List<String> read =
        Arrays.stream(ToldRecommendation.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    assertThat(schema.path("properties").fieldNames()).toIterable().containsAll(read);
    for (String axis : List.of("response", "implementation", "verification", "effect")) {
      assertThat(schema.at("/properties/" + axis + "/properties").has("state")).as(axis).isTrue();
    }
    assertThat(schema.at("/properties/priority/properties").has("score")).isTrue();
    assertThat(schema.at("/$defs/localizedText/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("en", "fr");
  }

  @Test
  void read_whenGivenEveryExampleOfTheProducer_findsWhatABriefNeeds() throws IOException {
    for (Path example : examples()) {
      ToldRecommendation told = MAPPER.readValue(example.toFile(), ToldRecommendation.class);

      assertThat(told.title().en()).as("%s", example).isNotBlank();
      assertThat(told.text().fr()).as("%s", example).isNotBlank();
      assertThat(told.addressees()).as("%s", example).isNotEmpty();
      assertThat(told.response()).as("%s", example).isNotNull();
      assertThat(told.priority()).as("%s", example).isNotNull();
      assertThat(told.sharing()).as("%s", example).isEqualTo("CLEAR");
    }
  }

  private static List<Path> examples() throws IOException {
    Path folder = CONTRACT.resolve("examples");
    assumeTrue(Files.isDirectory(folder), "skipped: recommendation-service has no examples here");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}

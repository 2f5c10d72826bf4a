package org.strategywatch.assessment.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ties our reader to the examples of the service that sends the events. */
class ToldNeighboursTest {

  private static final Path EXAMPLES = Path.of("../incident-service/contract/events/examples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void read_whenGivenTheProducersExamples_findsUnitsAndWhatTouchesThem() throws IOException {
    Path full = EXAMPLES.resolve("place-neighbours-computed.v1.full.json");
    assumeTrue(Files.exists(full), "skipped: incident-service has no examples here");

    ToldNeighbours told = JSON.readValue(full.toFile(), ToldNeighbours.class);

    assertThat(told.units()).hasSize(3);
    assertThat(told.units().getLast().isCalled("timbuktu")).isTrue();
    assertThat(told.units().getFirst().neighbours())
        .extracting(ToldNeighbours.Beside::country)
        .containsExactly("ML", "SN");
    Path minimal = EXAMPLES.resolve("place-neighbours-computed.v1.minimal.json");
    assertThat(JSON.readValue(minimal.toFile(), ToldNeighbours.class).units()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"units\": [{\"pcode\": \"AA01\", \"names\": [\"A\"]}]}",
        "{\"units\": [{\"pcode\": \"AA01\", \"neighbours\": []}]}",
        "{\"units\": [{\"names\": [\"A\"], \"neighbours\": []}]}"
      })
  void read_whenSomethingIsMissing_refuses(String event) {
    assertThatThrownBy(() -> JSON.readValue(event, ToldNeighbours.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("missing");
  }
}

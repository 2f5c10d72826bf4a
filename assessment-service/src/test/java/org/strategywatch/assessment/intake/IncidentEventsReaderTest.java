package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ties our reader to the examples of the service that sends the events. */
class IncidentEventsReaderTest {

  private static final Path EXAMPLES = Path.of("../incident-service/contract/events/examples");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  @Test
  void read_whenGivenEveryExampleOfTheProducer_findsCountryAndDate() throws IOException {
    for (Path example : examples()) {
      RecordedIncident incident = MAPPER.readValue(example.toFile(), RecordedIncident.class);

      assertThat(incident.country()).as("country in %s", example).matches("[A-Z]{2}");
      assertThat(incident.occurredOn()).as("occurredOn in %s", example).isNotNull();
      assertThat(incident.sharing()).as("sharing in %s", example).isNotNull();
    }
  }

  @Test
  void isCounted_whenExampleIsRetractedOrMerged_isFalse() throws IOException {
    for (Path example : examples()) {
      RecordedIncident incident = MAPPER.readValue(example.toFile(), RecordedIncident.class);

      boolean gone = example.getFileName().toString().matches(".*-(retracted|merged)\\..*");
      assertThat(incident.isCounted()).as("%s", example).isEqualTo(!gone);
    }
  }

  private static List<Path> examples() throws IOException {
    assumeTrue(Files.isDirectory(EXAMPLES), "skipped: incident-service has no examples here");
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().matches("incident-.*\\.json"))
              .sorted()
              .toList();
      assumeTrue(!found.isEmpty(), "skipped: incident-service has no examples yet");
      return found;
    }
  }
}

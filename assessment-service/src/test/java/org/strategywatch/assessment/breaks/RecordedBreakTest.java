package org.strategywatch.assessment.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ties our reader to the schema and the examples of the service that sends the events. */
class RecordedBreakTest {

  private static final Path CONTRACT = Path.of("../incident-service/contract/events");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  @Test
  void fields_whenComparedWithTheSchema_areAllThere() throws IOException {
    JsonNode schema = read("methodology-break-withdrawn.v1.schema.json");

    List<String> read =
        Arrays.stream(RecordedBreak.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    assertThat(schema.path("properties").fieldNames()).toIterable().containsAll(read);
    assertThat(schema.at("/properties/description/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("en", "fr");
  }

  @Test
  void read_whenGivenTheFullExampleOfTheProducer_findsAll() throws IOException {
    JsonNode example = read("examples/methodology-break-recorded.v1.full.json");

    RecordedBreak told = MAPPER.treeToValue(example, RecordedBreak.class);

    assertThat(told)
        .isEqualTo(
            new RecordedBreak(
                "ucdp-ged",
                LocalDate.of(2020, 1, 1),
                new RecordedBreak.Text(
                    "Local media are searched as well", "Les médias locaux sont aussi dépouillés"),
                List.of("ML", "NE"),
                "CLEAR",
                null));
  }

  @Test
  void read_whenGivenTheExamplesOfAWithdrawal_knowsWhen() throws IOException {
    JsonNode full = read("examples/methodology-break-withdrawn.v1.full.json");
    JsonNode minimal = read("examples/methodology-break-withdrawn.v1.minimal.json");

    assertThat(MAPPER.treeToValue(full, RecordedBreak.class).withdrawnAt())
        .isEqualTo(Instant.parse("2026-03-05T09:30:00.654321Z"));
    assertThat(MAPPER.treeToValue(minimal, RecordedBreak.class).withdrawnAt())
        .isEqualTo(Instant.parse("2026-03-05T09:30:00Z"));
  }

  @Test
  void read_whenGivenTheMinimalExampleOfTheProducer_concernsAllCountries() throws IOException {
    JsonNode example = read("examples/methodology-break-recorded.v1.minimal.json");

    RecordedBreak told = MAPPER.treeToValue(example, RecordedBreak.class);

    assertThat(told.countries()).isEmpty();
    assertThat(told.description().fr()).isNull();
    assertThat(told.sharing()).isEqualTo("RED");
  }

  private static JsonNode read(String file) throws IOException {
    Path path = CONTRACT.resolve(file);
    assumeTrue(Files.exists(path), "skipped: incident-service has no such file here");
    return MAPPER.readTree(path.toFile());
  }
}

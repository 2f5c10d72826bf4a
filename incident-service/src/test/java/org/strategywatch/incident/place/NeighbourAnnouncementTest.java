package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.EventSchemas;

/** What an import of boundaries tells others, over the broker. */
@QuarkusTest
class NeighbourAnnouncementTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EventSchemas SCHEMAS = new EventSchemas(Path.of("contract/events"));

  /** Islands far from all others, as if they touched. */
  private static final String TABLE =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
      COK,1,CK01,Rarotonga,COK,2020-01-01
      COK,1,CK02,Aitutaki,COK,2020-01-01
      NIU,1,NU01,Alofi,NIU,2020-01-01
      """;

  private final String broker;

  NeighbourAnnouncementTest(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.broker = broker;
  }

  @Test
  void imported_boundaries_areAnnouncedOnceAsTheWholeStateOfEachCountry() throws IOException {
    // Given
    Places.importTable(TABLE).then().statusCode(200);

    // When
    String first = collection(box("CK01", -175, -174), box("CK02", -174, -173));
    Places.importBoundaries(first).then().statusCode(200);
    Places.importBoundaries(first).then().statusCode(200);
    Places.importBoundaries(collection(box("NU01", -172.97, -172))).then().statusCode(200);
    Places.OPERATOR
        .request()
        .contentType("application/json")
        .body("{\"name\": \"Alofi centre\"}")
        .post("/v1/places/NU01/names")
        .then()
        .statusCode(200);

    // Then
    List<ConsumerRecord<String, String>> cook = awaitStates("CK", 3);
    assertThat(cook).hasSize(3);
    for (ConsumerRecord<String, String> state : cook) {
      SCHEMAS.assertValid("place-neighbours-computed.v1", JSON.readTree(state.value()));
      assertThat(header(state, "ce_type")).isEqualTo("org.strategywatch.place.neighbours-computed");
      assertThat(header(state, "ce_subject")).isEqualTo("CK");
      assertThat(header(state, "ce_dataclassification")).isEqualTo("CLEAR");
    }
    assertThat(cook)
        .extracting(state -> Long.parseLong(header(state, "ce_sequence")))
        .containsExactly(1L, 2L, 3L);
    JsonNode units = JSON.readTree(cook.getFirst().value()).path("units");
    assertThat(units).hasSize(2);
    assertThat(units.path(0).path("pcode").asText()).isEqualTo("CK01");
    assertThat(units.path(0).path("neighbours").path(0).path("names").path(0).asText())
        .isEqualTo("Aitutaki");
    assertThat(acrossTheBorder(cook.get(1))).isEqualTo(JSON.readTree("[\"Alofi\"]"));
    assertThat(acrossTheBorder(cook.get(2)))
        .isEqualTo(JSON.readTree("[\"Alofi\", \"Alofi centre\"]"));
    JsonNode niue = JSON.readTree(awaitStates("NU", 2).getLast().value());
    assertThat(niue.at("/units/0/neighbours/0/country").asText()).isEqualTo("CK");
    assertThat(niue.at("/units/0/neighbours")).hasSize(1);
  }

  /** Names of the second neighbour of Aitutaki, which lies in Niue. */
  private static JsonNode acrossTheBorder(ConsumerRecord<String, String> state) throws IOException {
    JsonNode neighbour = JSON.readTree(state.value()).at("/units/1/neighbours/1");
    assertThat(neighbour.path("country").asText()).isEqualTo("NU");
    return neighbour.path("names");
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}";
  }

  private static String box(String pcode, double west, double east) {
    return """
        {"type": "Feature", "properties": {"pcode": "%s"}, "geometry": {"type": "Polygon",
         "coordinates": [[[%s,-21],[%s,-21],[%s,-20],[%s,-20],[%s,-21]]]}}
        """
        .formatted(pcode, west, east, east, west, west);
  }

  private List<ConsumerRecord<String, String>> awaitStates(String country, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> read().stream().filter(state -> country.equals(state.key())).toList(),
            states -> states.size() >= count);
  }

  private List<ConsumerRecord<String, String>> read() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NeighboursComputed.TOPIC).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long wanted = consumer.endOffsets(partitions).values().stream().mapToLong(o -> o).sum();
      List<ConsumerRecord<String, String>> states = new ArrayList<>();
      while (states.size() < wanted) {
        consumer.poll(Duration.ofSeconds(1)).forEach(states::add);
      }
      return states;
    }
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

package org.strategywatch.assessment.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class KnownNeighboursTest {

  private final Borders borders;
  private final KnownNeighbours known;
  private final String broker;

  KnownNeighboursTest(
      Borders borders,
      KnownNeighbours known,
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.borders = borders;
    this.known = known;
    this.broker = broker;
  }

  @Test
  void around_severalAreas_areThoseOutsideOfThemOnce() {
    borders.tell(
        Borders.event(
            "BB", 1, "A: BB/B BB/C LC/X", "B: BB/A BB/C BB/D", "C: BB/A BB/B", "D: BB/B"));

    Surroundings around = known.around("BB", List.of("Région de A", "B Territory", "Nowhere"));

    assertThat(around.neighbours())
        .extracting(it -> it.country() + "/" + it.area())
        .containsExactly("BB/C", "BB/D", "LC/X");
    assertThat(around.neighbours().getFirst().keys()).containsExactly("c", "c territory");
    assertThat(around.unknown()).containsExactly("Nowhere");
  }

  @Test
  void around_whenAnOlderStateComesLate_keepsTheNewer() {
    borders.tell(Borders.event("GD", 2, "A: GD/B"));
    borders.tell(Borders.event("GD", 1, "A: GD/C"));

    assertThat(known.around("GD", List.of("A")).neighbours())
        .extracting(Neighbour::area)
        .containsExactly("B");
  }

  @Test
  void around_whenTheCountryIsErased_knowsNothing() {
    borders.tell(Borders.event("DM", 1, "A: DM/B"));
    ReceivedEvent told = Borders.event("DM", 2);
    borders.tell(
        new ReceivedEvent(
            told.id(), told.type(), told.aggregateId(), 2, told.time(), "CLEAR", null));

    assertThat(known.around("DM", List.of("A")).unknown()).containsExactly("A");
  }

  @Test
  void named_areas_goUnderEveryNameThatIsKnown() {
    borders.tell(Borders.event("KN", 1, "A: KN/B", "B: KN/A"));

    assertThat(known.named("KN", List.of("B", "Elsewhere")))
        .containsExactly(
            new Neighbour("KN", "B", List.of("b", "b territory")),
            new Neighbour("KN", "Elsewhere", List.of("elsewhere")));
  }

  @Test
  void told_overTheBroker_isKnown() throws ExecutionException, InterruptedException {
    ProducerRecord<String, byte[]> form = IncidentEvents.record(Borders.event("JM", 1, "A: JM/B"));

    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  "strategywatch.places.v1", null, form.key(), form.value(), form.headers()))
          .get();
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(known.around("JM", List.of("A")).neighbours())
                    .extracting(Neighbour::area)
                    .containsExactly("B"));
  }
}

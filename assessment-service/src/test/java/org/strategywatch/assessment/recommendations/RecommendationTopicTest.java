package org.strategywatch.assessment.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class RecommendationTopicTest {

  private final String broker;
  private final KnownRecommendations known;

  RecommendationTopicTest(
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker, KnownRecommendations known) {
    this.broker = broker;
    this.known = known;
  }

  @Test
  void recommendation_whenToldOverTheBroker_isKnown()
      throws ExecutionException, InterruptedException {
    UUID assessment = UUID.randomUUID();
    ReceivedEvent event =
        new ReceivedEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            "org.strategywatch.recommendation.drafted",
            UUID.randomUUID().toString(),
            1,
            Instant.parse("2026-11-26T10:00:00Z"),
            "CLEAR",
            IncidentEvents.json(Recommendations.of(assessment, "Told over the broker", 0.5)));
    ProducerRecord<String, byte[]> form = IncidentEvents.record(event);

    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  "strategywatch.recommendations.v1",
                  null,
                  form.key(),
                  form.value(),
                  form.headers()))
          .get();
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(titles(assessment)).containsExactly("Told over the broker"));
  }

  private List<String> titles(UUID assessment) {
    return known.ofAssessment(assessment, SharingLabel.CLEAR).stream()
        .map(told -> told.title().en())
        .toList();
  }
}

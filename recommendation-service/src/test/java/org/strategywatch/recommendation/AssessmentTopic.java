package org.strategywatch.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends assessment events as assessment-service does, and makes their payloads. */
public final class AssessmentTopic {

  public static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOPIC = "strategywatch.assessments.v1";

  private AssessmentTopic() {}

  /** A published assessment of Mali that finds the strategy failing, with two findings. */
  public static ObjectNode published(UUID id) {
    ObjectNode data = JSON.createObjectNode();
    data.put("id", id.toString()).put("status", "PUBLISHED").put("country", "ML");
    data.put("verdict", "FAILING").put("score", -0.9993).put("certainty", "LOW");
    data.put("direction", "DETERIORATED").put("sharing", "CLEAR").put("fieldOfTomorrow", 1);
    ArrayNode measures = data.putArray("measures");
    measure(measures, "ATTACKS", "DETERIORATED", 1.885039, 1.369661, 2.594345);
    measure(measures, "CIVILIAN_FATALITIES", "DETERIORATED", 3.2, 1.9, 5.1);
    measure(measures, "FATALITIES", "INCONCLUSIVE", 1.2, 0.8, 1.9);
    measure(measures, "INDICATOR_OF_TOMORROW", "DETERIORATED", 2, 1.5, 3);
    ArrayNode findings = data.putArray("findings");
    finding(findings, "KEY_ISSUE", "COMMUNITY_ALIENATION", "NATIONAL", "HIGH");
    finding(findings, "ROOT_CAUSE", "OTHER", "LOCAL", "LOW");
    finding(findings, "KIND_OF_TOMORROW", "WHATEVER", "LOCAL", "LOW");
    return data;
  }

  public static void measure(
      ArrayNode measures, String indicator, String outcome, double ratio, double low, double high) {
    measures
        .addObject()
        .put("indicator", indicator)
        .put("class", outcome)
        .putObject("againstTrend")
        .put("rateRatio", ratio)
        .put("low", low)
        .put("high", high);
  }

  public static void finding(
      ArrayNode findings, String kind, String code, String scope, String confidence) {
    findings
        .addObject()
        .put("kind", kind)
        .put("code", code)
        .put("scope", scope)
        .put("confidence", confidence)
        .putObject("text")
        .put("en", "What was found on " + code)
        .put("fr", "Ce qui a été constaté sur " + code);
  }

  /** Sends one event of a version; each call is a delivery of its own with a new event id. */
  public static void send(String type, UUID assessment, long version, JsonNode data) {
    send(UuidCreator.getTimeOrderedEpochPlus1(), type, assessment, version, data);
  }

  public static void send(UUID eventId, String type, UUID assessment, long version, JsonNode data) {
    List<Header> headers =
        Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId.toString(),
                "ce_source",
                "/assessment-service",
                "ce_type",
                "org.strategywatch.assessment." + type,
                "ce_subject",
                assessment.toString(),
                "ce_time",
                "2026-11-22T10:00:00Z",
                "ce_sequence",
                "%019d".formatted(version),
                "ce_dataclassification",
                data.path("sharing").asText("RED"),
                "content-type",
                "application/json")
            .entrySet()
            .stream()
            .<Header>map(e -> new RecordHeader(e.getKey(), e.getValue().getBytes(UTF_8)))
            .toList();
    Properties settings = new Properties();
    settings.put(
        "bootstrap.servers",
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TOPIC, null, assessment.toString(), data.toString().getBytes(UTF_8), headers))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.strategywatch.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.event.CloudEventHeaders;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Incident events as incident-service sends them. */
public final class IncidentEvents {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
  private static final Instant TIME = Instant.parse("2024-10-01T12:00:00Z");

  private IncidentEvents() {}

  /** The state of an incident without deaths or actors. */
  public static ObjectNode incident(UUID id, String country, String date) {
    ObjectNode data = JSON.createObjectNode();
    data.put("id", id.toString());
    data.put("country", country);
    data.put("occurredOn", date);
    data.put("eventType", "BATTLE");
    data.put("verification", "REPORTED");
    data.put("sharing", "CLEAR");
    data.put("recordedAt", TIME.toString());
    return data;
  }

  public static ObjectNode withDeaths(ObjectNode data, int low, int best, int high) {
    data.putObject("fatalities").put("low", low).put("best", best).put("high", high);
    return data;
  }

  public static ObjectNode withActor(ObjectNode data, String name, String kind) {
    data.withArrayProperty("actors").addObject().put("name", name).put("kind", kind);
    return data;
  }

  public static ObjectNode at(
      ObjectNode data, double latitude, double longitude, String precision) {
    data.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return data.put("locationPrecision", precision);
  }

  public static ReceivedEvent received(UUID id, long version, ObjectNode data) {
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.incident.corrected",
        id.toString(),
        version,
        TIME,
        "CLEAR",
        json(data));
  }

  /**
   * As if it had come over the wire; what is changed in the object until it is read, has come so.
   */
  public static ReceivedEvent.@Nullable Data json(@Nullable JsonNode object) {
    return object == null ? null : new Json(object);
  }

  /** The object that the event was made from. */
  public static ObjectNode data(ReceivedEvent event) {
    return (ObjectNode) ((Json) Objects.requireNonNull(event.data())).object();
  }

  private record Json(JsonNode object) implements ReceivedEvent.Data {

    @Override
    public <T> T as(Class<T> type) {
      try {
        return JSON.readValue(JSON.writeValueAsBytes(object), type);
      } catch (IOException failure) {
        throw new IllegalArgumentException(failure);
      }
    }
  }

  /** A record without a value: the incident is to be forgotten. */
  public static ReceivedEvent erased(UUID id, long version) {
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.incident.retracted",
        id.toString(),
        version,
        TIME,
        "RED",
        null);
  }

  /** The same on the wire. */
  public static ProducerRecord<String, byte[]> record(ReceivedEvent event) {
    byte[] value = event.data() == null ? null : data(event).toString().getBytes(UTF_8);
    var record = new ProducerRecord<>("strategywatch.incidents.v1", event.aggregateId(), value);
    header(record, CloudEventHeaders.SPEC_VERSION, "1.0");
    header(record, CloudEventHeaders.ID, event.id().toString());
    header(record, CloudEventHeaders.SOURCE, "/incident-service");
    header(record, CloudEventHeaders.TYPE, event.type());
    header(record, CloudEventHeaders.SUBJECT, event.aggregateId());
    header(record, CloudEventHeaders.TIME, event.time().toString());
    header(record, CloudEventHeaders.SEQUENCE, "%019d".formatted(event.version()));
    header(record, CloudEventHeaders.DATA_CLASSIFICATION, "CLEAR");
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}

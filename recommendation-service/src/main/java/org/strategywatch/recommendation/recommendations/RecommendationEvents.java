package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/** Tells the world what happened to recommendations, with the change or not at all. */
@ApplicationScoped
class RecommendationEvents {

  static final String TOPIC = "strategywatch.recommendations.v1";
  static final URI SCHEMA = URI.create("/schemas/recommendation.v1.schema.json");

  /** These change with every event and say nothing. */
  private static final Set<String> UNREMARKABLE = Set.of("version", "updatedAt");

  private final Outbox outbox;
  private final ObjectMapper mapper;

  RecommendationEvents(Outbox outbox, ObjectMapper mapper) {
    this.outbox = outbox;
    this.mapper = mapper;
  }

  /** For new ones, of which everything has changed. */
  void publishDrafted(List<RecommendationResponse> drafted) {
    JsonNode nothing = mapper.createObjectNode();
    outbox.publishAll(
        drafted.stream()
            .map(after -> event(RecommendationEvent.Type.DRAFTED, nothing, after))
            .toList());
  }

  /**
   * @param before from {@link #snapshot}, taken before the change
   */
  void publish(RecommendationEvent.Type type, JsonNode before, RecommendationResponse after) {
    outbox.publish(event(type, before, after));
  }

  JsonNode snapshot(RecommendationResponse before) {
    return mapper.valueToTree(before);
  }

  private DomainEvent event(
      RecommendationEvent.Type type, JsonNode before, RecommendationResponse after) {
    return new DomainEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        TOPIC,
        type.fullName(),
        after.id().toString(),
        after.version(),
        after.updatedAt(),
        SCHEMA,
        after.sharing().name(),
        new RecommendationEvent(after, changed(before, mapper.valueToTree(after))));
  }

  private static List<String> changed(JsonNode before, JsonNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeAll(UNREMARKABLE);
    names.removeIf(name -> before.path(name).equals(after.path(name)));
    return List.copyOf(names);
  }
}

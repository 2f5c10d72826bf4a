package org.strategywatch.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The topics of the event contract; in production they are resources of the broker's operator. */
final class ContractTopics {

  private static final int PARTITIONS = 12;

  private static final Map<String, String> COMPACTED =
      Map.of(
          "cleanup.policy",
          "compact",
          "min.compaction.lag.ms",
          String.valueOf(Duration.ofDays(30).toMillis()));

  /** Dead letters wait for a person: they are neither compacted away nor timed out. */
  private static final Map<String, String> KEPT =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1");

  private ContractTopics() {}

  static List<KafkaTopics.Wanted> all() {
    Stream<KafkaTopics.Wanted> aggregates =
        Stream.of(
                "incidents",
                "methodology-breaks",
                "places",
                "strategies",
                "assessments",
                "alerts",
                "recommendations")
            .map(name -> topic(name + ".v1", COMPACTED));
    Stream<KafkaTopics.Wanted> deadLetters =
        Stream.of("incident-service", "assessment-service", "recommendation-service")
            .map(service -> topic(service + ".dead-letter.v1", KEPT));
    return Stream.concat(aggregates, deadLetters).toList();
  }

  private static KafkaTopics.Wanted topic(String name, Map<String, String> config) {
    return new KafkaTopics.Wanted("strategywatch." + name, PARTITIONS, config);
  }
}

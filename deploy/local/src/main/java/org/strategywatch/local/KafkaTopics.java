package org.strategywatch.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The administrative side of the broker. */
final class KafkaTopics implements AutoCloseable {

  record Wanted(String name, int partitions, Map<String, String> config) {
    Wanted {
      config = Map.copyOf(config);
    }

    NewTopic asNewTopic() {
      return new NewTopic(name, partitions, (short) 1).configs(config);
    }
  }

  private static final long SECONDS = 30;

  private final Admin admin;

  KafkaTopics(String bootstrapServers) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                100,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200));
  }

  /** Whether the node is registered as a broker, which is when it takes topics and records. */
  boolean brokerAnswers() {
    try {
      return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void create(List<Wanted> wanted) {
    try {
      Set<String> known = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing =
          wanted.stream()
              .filter(topic -> !known.contains(topic.name()))
              .map(Wanted::asNewTopic)
              .toList();
      admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka did not create the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(1));
  }
}

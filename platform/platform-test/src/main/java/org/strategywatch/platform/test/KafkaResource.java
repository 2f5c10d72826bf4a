package org.strategywatch.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.strategywatch.local.LocalKafka;

/**
 * A real broker with the topics of the event contract. One a JVM, for the same reason as {@link
 * PostgresResource}.
 */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

  private static final String BOOTSTRAP_SERVERS = "strategywatch.test.kafka";

  @Override
  public Map<String, String> start() {
    synchronized (System.class) {
      if (System.getProperty(BOOTSTRAP_SERVERS) == null) {
        LocalKafka kafka = LocalKafka.throwAway().start();
        kafka.createContractTopics();
        System.setProperty(BOOTSTRAP_SERVERS, kafka.bootstrapServers());
      }
    }
    return Map.of("kafka.bootstrap.servers", System.getProperty(BOOTSTRAP_SERVERS));
  }

  @Override
  public void stop() {
    // The broker ends with the JVM, so that the next test profile finds it running.
  }
}

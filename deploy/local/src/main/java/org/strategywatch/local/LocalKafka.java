package org.strategywatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.FreePorts;
import org.strategywatch.local.process.StopSignal;
import org.strategywatch.local.process.Waiting;

/**
 * A real Kafka 4 broker (KRaft, one node) on 127.0.0.1, as a child process with a classpath of its
 * own. Topics are never created by using them. Keeps its port across stop or kill and start.
 */
public final class LocalKafka implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Path directory;
  private final Path log;
  private final boolean throwAway;
  private @Nullable KafkaSettings settings;
  private @Nullable ChildProcess broker;

  private LocalKafka(Path directory, Path log, boolean throwAway) {
    this.directory = directory.toAbsolutePath();
    this.log = log;
    this.throwAway = throwAway;
  }

  /** Keeps its records under the directory. Not started yet. */
  public static LocalKafka durable(Path directory, Path log) {
    return new LocalKafka(directory, log, false);
  }

  /** For tests: in a temporary directory that goes away with it. Not started yet. */
  public static LocalKafka throwAway() {
    Path directory = TemporaryDirectory.create("strategywatch-kafka-");
    LocalKafka kafka = new LocalKafka(directory, directory.resolve("kafka.log"), true);
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
    return kafka;
  }

  /**
   * Starts on a free port, or after a stop on the same port as before, and returns when it answers.
   *
   * @throws StartFailedException if it does not come up
   */
  public synchronized LocalKafka start() {
    ChildProcess started =
        ChildProcess.start(
            "kafka", settings().command(newClusterId()), Map.of(), log, StopSignal.TERM);
    broker = started;
    try (KafkaTopics topics = new KafkaTopics(bootstrapServers())) {
      Waiting.until(READY_WITHIN, () -> !started.isAlive() || topics.brokerAnswers());
    }
    if (!started.isAlive()) {
      throw new StartFailedException("kafka", LogLines.cause(started.output()), log);
    }
    return this;
  }

  /** Known before the start, so that others can be told where it will be. */
  public String bootstrapServers() {
    return "127.0.0.1:" + settings().port();
  }

  /** Creates the topic with one replica, unless it is there. */
  public void createTopic(String name, int partitions, Map<String, String> config) {
    try (KafkaTopics topics = new KafkaTopics(bootstrapServers())) {
      topics.create(List.of(new KafkaTopics.Wanted(name, partitions, config)));
    }
  }

  /** Creates every topic of the event contract, unless it is there. */
  public void createContractTopics() {
    try (KafkaTopics topics = new KafkaTopics(bootstrapServers())) {
      topics.create(ContractTopics.all());
    }
  }

  public ChildProcess process() {
    if (broker == null) {
      throw new IllegalStateException("Kafka is not running");
    }
    return broker;
  }

  public long pid() {
    return process().pid();
  }

  public synchronized void stop() {
    if (broker != null) {
      broker.stop(PATIENCE);
      broker = null;
    }
  }

  /** SIGKILL, for fault tests: what a crash leaves behind. */
  public synchronized void kill() {
    process().kill();
    broker = null;
  }

  @Override
  public void close() {
    if (throwAway) {
      if (broker != null) {
        kill();
      }
      TemporaryDirectory.delete(directory);
    } else {
      stop();
    }
  }

  private synchronized KafkaSettings settings() {
    if (settings == null) {
      List<Integer> ports = FreePorts.pick(2);
      settings = new KafkaSettings(directory, ports.get(0), ports.get(1));
    }
    return settings;
  }

  /** Never begins with a hyphen: Kafka's tools would take it for an option. */
  static String newClusterId() {
    return Uuid.randomUuid().toString();
  }
}

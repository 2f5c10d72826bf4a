package org.strategywatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One node that is broker and controller, small enough to sit beside five other processes. */
record KafkaSettings(Path directory, int port, int controllerPort) {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", "1"),
          Map.entry("controller.listener.names", "CONTROLLER"),
          Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("log.retention.ms", "-1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("num.recovery.threads.per.data.dir", "2"),
          // A restarted broker is let in once its former session has ended: 9 s by default.
          Map.entry("broker.session.timeout.ms", "3000"),
          Map.entry("broker.heartbeat.interval.ms", "500"));

  Path logDirectory() {
    return directory.resolve("data");
  }

  /** Writes the properties and returns the command line of the broker. */
  List<String> command(String clusterId) {
    Path properties = directory.resolve("server.properties");
    try {
      Files.createDirectories(directory);
      Files.writeString(properties, properties());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + properties, e);
    }
    List<String> command = new ArrayList<>(List.of(java(), "-cp", classpath()));
    command.addAll(JVM_OPTIONS);
    command.add("org.strategywatch.local.broker.BrokerMain");
    command.addAll(List.of(properties.toString(), logDirectory().toString(), clusterId));
    return command;
  }

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dorg.slf4j.simpleLogger.showDateTime=true",
          "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

  private String properties() {
    Map<String, String> placed =
        Map.of(
            "listeners",
            "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + port,
            "controller.quorum.voters",
            "1@127.0.0.1:" + controllerPort,
            "log.dirs",
            logDirectory().toString());
    return lines(FIXED) + lines(placed);
  }

  private static String lines(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String classpath() {
    Path libraries = Checkout.built("deploy/local/kafka/target/lib");
    return Checkout.built("deploy/local/target/classes") + ":" + libraries + "/*";
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

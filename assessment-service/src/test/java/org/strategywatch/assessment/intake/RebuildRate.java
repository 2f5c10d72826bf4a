package org.strategywatch.assessment.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.event.CloudEventHeaders;
import org.strategywatch.platform.data.inbox.Inbox;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/**
 * Measures how fast incident events are taken in, and rebuilt from their topic: events a second by
 * the wall clock, and microseconds of processor time an event, of this JVM, PostgreSQL and the
 * broker. Writes them to {@code target/intake/rate.md}. With {@code
 * -Dmp.messaging.incoming.incidents.enabled=false} only rebuilds are measured. Its name keeps it
 * out of the build; {@code benchmarks/README.md} has the command.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class RebuildRate {

  private static final Path RESULT = Path.of("target/intake/rate.md");

  private static final String HEADING =
      """
      | | events | s | events/s | JVM µs | of it collector µs | PostgreSQL µs | broker µs |
      |---|---|---|---|---|---|---|---|
      """;

  private static final int EVENTS = Integer.getInteger("strategywatch.benchmark.events", 200_000);
  private static final List<String> COUNTRIES = List.of("XA", "XD", "XG", "XH", "XJ", "XL");
  private static final List<String> PLACES =
      List.of("EXACT", "EXACT", "NEAR", "ADMIN2", "ADMIN1", "COUNTRY");

  /** Of so many events one corrects an incident that an earlier event recorded. */
  private static final int CORRECTED = 20;

  private final String broker;
  private final boolean follows;
  private final Inbox inbox;
  private final Rebuild rebuild;
  private final DataSource database;
  private final ToldChanges told;
  private final SplittableRandom random = new SplittableRandom(20_240_917);

  RebuildRate(
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
      @ConfigProperty(name = "mp.messaging.incoming.incidents.enabled", defaultValue = "true")
          boolean follows,
      Inbox inbox,
      Rebuild rebuild,
      DataSource database,
      ToldChanges told) {
    this.broker = broker;
    this.follows = follows;
    this.inbox = inbox;
    this.rebuild = rebuild;
    this.database = database;
    this.told = told;
  }

  private record Used(Duration jvm, Duration collector, Duration postgres, Duration broker) {

    static Used now() {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Used(
          Duration.ofNanos(system.getProcessCpuTime()),
          Duration.ofMillis(
              ManagementFactory.getGarbageCollectorMXBeans().stream()
                  .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                  .sum()),
          processor("postgres"),
          processor("java"));
    }

    Used without(Duration sending) {
      return new Used(jvm.plus(sending), collector, postgres, broker);
    }

    private static Duration processor(String command) {
      return ProcessHandle.current()
          .descendants()
          .map(ProcessHandle::info)
          .filter(info -> info.command().orElse("").endsWith("/" + command))
          .flatMap(info -> info.totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    }
  }

  @Test
  void rebuild_ofManyEvents() throws Exception {
    told.keepNone();
    Files.createDirectories(RESULT.getParent());
    Files.writeString(RESULT, HEADING);
    long start = System.nanoTime();
    Used before = Used.now();
    long sender = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int corrections = send();
    Duration sending =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - sender);
    if (follows) {
      await()
          .atMost(Duration.ofMinutes(20))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> takenIn() == EVENTS);
      report("taken in while sent", start, before.without(sending));
      assertThat(rebuild.run().orElseThrow())
          .returns(0L, Rebuild.Outcome::added)
          .returns(0L, Rebuild.Outcome::changed)
          .returns(0L, Rebuild.Outcome::removed);
      execute("TRUNCATE known_incident");
    }
    start = System.nanoTime();
    before = Used.now();
    Rebuild.Outcome first = rebuild.run().orElseThrow();
    report("rebuilt from nothing", start, before);
    assertThat(first.added()).isEqualTo(EVENTS - corrections);
    for (int run = 1; run <= 3; run++) {
      start = System.nanoTime();
      before = Used.now();
      Rebuild.Outcome outcome = rebuild.run().orElseThrow();
      report("rebuilt, equal", start, before);
      assertThat(outcome.events()).isEqualTo(EVENTS);
      assertThat(outcome.incidents()).isEqualTo(EVENTS - corrections);
      assertThat(outcome.added() + outcome.changed() + outcome.removed()).isZero();
    }
  }

  private static void report(String what, long start, Used before) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    Used after = Used.now();
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
            what,
            EVENTS,
            seconds,
            EVENTS / seconds,
            each(before.jvm, after.jvm),
            each(before.collector, after.collector),
            each(before.postgres, after.postgres),
            each(before.broker, after.broker));
    Files.writeString(RESULT, row, CREATE, APPEND);
  }

  private static double each(Duration before, Duration after) {
    return after.minus(before).toNanos() / 1e3 / EVENTS;
  }

  /** Returns how many events correct an incident. */
  private int send() {
    int corrections = 0;
    UUID last = UuidCreator.getTimeOrderedEpochPlus1();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", broker, "compression.type", "zstd", "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 1; i <= EVENTS; i++) {
        boolean correction = i % CORRECTED == 0;
        corrections += correction ? 1 : 0;
        last = correction ? last : UuidCreator.getTimeOrderedEpochPlus1();
        var _ = producer.send(record(last, correction ? 2 : 1));
      }
    }
    return corrections;
  }

  private ProducerRecord<String, byte[]> record(UUID id, int version) {
    byte[] value = event(id, version).getBytes(UTF_8);
    var record = new ProducerRecord<>("strategywatch.incidents.v1", id.toString(), value);
    Map.of(
            CloudEventHeaders.SPEC_VERSION, "1.0",
            CloudEventHeaders.ID, UuidCreator.getTimeOrderedEpochPlus1().toString(),
            CloudEventHeaders.SOURCE, "/incident-service",
            CloudEventHeaders.TYPE, "org.strategywatch.incident.recorded",
            CloudEventHeaders.SUBJECT, id.toString(),
            CloudEventHeaders.TIME, Instant.now().toString(),
            CloudEventHeaders.SEQUENCE, "%019d".formatted(version),
            CloudEventHeaders.DATA_CLASSIFICATION, "CLEAR",
            CloudEventHeaders.CONTENT_TYPE, "application/json")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  /** About 1.3 kB, as an imported incident of two actors and one to three sources has them. */
  private String event(UUID id, int version) {
    String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    String day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_600)).toString();
    int best = random.nextInt(40);
    return String.format(
        Locale.ROOT,
        """
        {"id":"%s","externalIds":[{"scheme":"synthetic","id":"%d"}],"occurredOn":"%s",\
        "datePrecision":"DAY","eventType":"BATTLE","country":"%s","admin1":"Région %d",\
        "admin2":"Cercle Kougao %d","place":"Kougao %d","location":{"latitude":%.5f,\
        "longitude":%.5f},"locationPrecision":"%s","actors":[{"name":"Synthetic forces of %s",\
        "role":"SIDE_A","kind":"STATE_FORCES"},{"name":"Synthetic group %d","role":"SIDE_B",\
        "kind":"REBEL_GROUP"}],"fatalities":{"low":%d,"best":%d,"high":%d},"civilianFatalities":%d,\
        "summary":"Synthetic. %s","sources":[%s],"contributingFactors":[],"verification":"REPORTED",\
        "sharing":"CLEAR","licence":"OPEN","flags":[],"recordedAt":"2026-03-04T08:00:00.123456Z",\
        "updatedAt":"2026-03-04T08:00:00.123456Z","version":%d,"changed":["externalIds",\
        "occurredOn","datePrecision","eventType","country","admin1","admin2","place","location",\
        "locationPrecision","actors","fatalities","civilianFatalities","summary","sources",\
        "verification","sharing","licence"]}""",
        id,
        random.nextInt(),
        day,
        country,
        random.nextInt(20),
        random.nextInt(200),
        random.nextInt(2_000),
        8 + random.nextDouble() * 12,
        -12 + random.nextDouble() * 20,
        PLACES.get(random.nextInt(PLACES.size())),
        country,
        random.nextInt(40),
        best / 2,
        best,
        best * 2,
        best / 3,
        "an ambush on the road ".repeat(3 + random.nextInt(18)),
        sources(day),
        version);
  }

  private String sources(String day) {
    StringBuilder sources = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      sources.append(
          """
          %s{"name":"Synthetic agency %d","publishedOn":"%s","reliability":"B","credibility":2}"""
              .formatted(sources.isEmpty() ? "" : ",", random.nextInt(300), day));
    }
    return sources.toString();
  }

  private long takenIn() {
    return inbox.watermark(IncidentIntake.CONSUMER).values().stream().mapToLong(n -> n).sum();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

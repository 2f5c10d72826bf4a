package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.strategywatch.assessment.IncidentEvents.at;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class RebuildTest {

  private static final String ROWS =
      "SELECT to_jsonb(k)::text FROM known_incident k WHERE country = 'ZM' ORDER BY id";

  private final String broker;
  private final Rebuild rebuild;
  private final DataSource database;
  private final ToldChanges told;

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  RebuildTest(
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
      Rebuild rebuild,
      DataSource database,
      ToldChanges told) {
    this.broker = broker;
    this.rebuild = rebuild;
    this.database = database;
    this.told = told;
  }

  /** What other tests let the service know did not come over the topic. */
  @BeforeEach
  void putAside() throws SQLException {
    execute("CREATE TABLE put_aside AS SELECT * FROM known_incident");
  }

  @AfterEach
  void putBack() throws SQLException {
    execute("INSERT INTO known_incident SELECT * FROM put_aside ON CONFLICT DO NOTHING");
    execute("DROP TABLE put_aside");
  }

  @Test
  void run_whenTheProjectionIsNotWhatTheTopicSays_putsItRight() throws Exception {
    // Given
    send(received(one, 1, incident(one, "ZM", "2020-01-15")));
    ObjectNode second = withDeaths(incident(one, "ZM", "2020-02-15"), 1, 2, 3);
    second.withArrayProperty("externalIds").addObject().put("scheme", "Ucdp-GED").put("id", "1");
    send(received(one, 2, second));
    send(received(other, 1, incident(other, "ZM", "2020-03-15")));
    await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(other) && deaths() == 2);
    List<String> before = rows();
    assertThat(before).anyMatch(row -> row.contains("\"schemes\": [\"ucdp ged\"]"));
    execute("DELETE FROM known_incident WHERE id = '" + other + "'");
    execute(
        "UPDATE known_incident SET fatalities_best = 70, schemes = NULL WHERE id = '" + one + "'");
    execute(
        """
        INSERT INTO known_incident (id, version, state, country, occurred_on, sharing)
        VALUES ('%s', 1, 'COUNTED', 'ZM', '2020-01-01', 'CLEAR')
        """
            .formatted(UUID.randomUUID()));

    // When
    Rebuild.Outcome outcome = rebuild.run().orElseThrow();

    // Then
    assertThat(rows()).isEqualTo(before);
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.changed()).isEqualTo(1);
    assertThat(outcome.removed()).isPositive();
    assertThat(outcome.unreadable()).isZero();

    // And once more
    Rebuild.Outcome again = rebuild.run().orElseThrow();
    assertThat(again.incidents()).isEqualTo(outcome.incidents());
    assertThat(again.added() + again.changed() + again.removed()).isZero();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void run_whenVersionsCameTwiceAndInAnyOrder_keepsTheNewestOfEach() throws Exception {
    // Given
    UUID erased = UUID.randomUUID();
    UUID retracted = UUID.randomUUID();
    ObjectNode third = withDeaths(incident(one, "BW", "2022-03-15"), 3, 3, 3);
    send(received(one, 3, third));
    send(received(one, 1, withDeaths(incident(one, "BW", "2022-01-15"), 1, 1, 1)));
    send(received(one, 3, third));
    send(received(one, 2, withDeaths(incident(one, "BW", "2022-02-15"), 2, 2, 2)));
    send(received(erased, 1, incident(erased, "BW", "2022-01-16")));
    send(IncidentEvents.erased(erased, 2));
    send(received(erased, 1, incident(erased, "BW", "2022-01-16")));
    send(received(retracted, 1, incident(retracted, "BW", "2022-01-17")));
    send(
        received(
            retracted,
            2,
            incident(retracted, "BW", "2022-01-17").put("verification", "RETRACTED")));
    send(received(other, 1, incident(other, "BW", "2022-01-18")));
    String all =
        """
        SELECT to_jsonb(k)::text FROM known_incident k WHERE id IN ('%s', '%s', '%s', '%s') ORDER BY id
        """
            .formatted(one, erased, retracted, other);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(rows(all))
                    .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains(one.toString(), "2022-03-15", "COUNTED"),
                        row -> assertThat(row).contains(other.toString(), "2022-01-18", "COUNTED"),
                        row -> assertThat(row).contains(erased.toString(), "ERASED"),
                        row -> assertThat(row).contains(retracted.toString(), "RETRACTED")));
    List<String> before = rows(all);
    execute("DELETE FROM known_incident");
    told.changes().clear();

    // When
    Rebuild.Outcome outcome = rebuild.run().orElseThrow();

    // Then
    assertThat(rows(all)).isEqualTo(before);
    assertThat(outcome.added()).isEqualTo(outcome.incidents());
    assertThat(outcome.changed() + outcome.removed()).isZero();
    assertThat(told.changes())
        .extracting(IncidentsChanged.Change::incident)
        .contains(one, other)
        .doesNotContain(erased, retracted)
        .doesNotHaveDuplicates();
  }

  /** Lusaka is at −15.42, 28.28. The state before such a release has neither column filled. */
  @Test
  void run_afterAReleaseThatReadsMore_tellsOnlyOfWhatChangesASeries() throws Exception {
    // Given
    UUID near = UUID.randomUUID();
    UUID far = UUID.randomUUID();
    send(received(near, 1, at(incident(near, "ZM", "2021-01-15"), -15.4, 28.3, "EXACT")));
    send(received(far, 1, at(incident(far, "ZM", "2021-01-16"), -8.9, 31.1, "EXACT")));
    await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(near) && isKnown(far));
    List<String> before = rows();
    execute(
        "UPDATE known_incident SET near_capital = NULL, ngo_affected = NULL WHERE country = 'ZM'");
    told.changes().clear();

    // When
    Rebuild.Outcome outcome = rebuild.run().orElseThrow();

    // Then
    assertThat(rows()).isEqualTo(before);
    assertThat(outcome.changed()).isGreaterThanOrEqualTo(2);
    assertThat(told.changes()).extracting(IncidentsChanged.Change::incident).contains(near);
    assertThat(told.changes()).extracting(IncidentsChanged.Change::incident).doesNotContain(far);
  }

  @Test
  void run_whenAnotherIsAtWork_doesNothing() {
    try (RebuildTurn _ = RebuildTurn.take(database).orElseThrow()) {
      assertThat(rebuild.run()).isEmpty();
    }
  }

  private void send(ReceivedEvent event) throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(IncidentEvents.record(event)).get();
    }
  }

  private List<String> rows() throws SQLException {
    return rows(ROWS);
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }

  private boolean isKnown(UUID incident) throws SQLException {
    return rows().stream().anyMatch(row -> row.contains(incident.toString()));
  }

  private long deaths() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sum(fatalities_best) FROM known_incident WHERE country = 'ZM'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

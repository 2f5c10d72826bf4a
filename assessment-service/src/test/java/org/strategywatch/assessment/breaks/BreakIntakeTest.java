package org.strategywatch.assessment.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class BreakIntakeTest {

  private static final String COUNTRY = "BV";

  private final Breaks breaks;
  private final KnownBreaks known;
  private final DataSource database;
  private final String broker;

  BreakIntakeTest(
      Breaks breaks,
      KnownBreaks known,
      DataSource database,
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.breaks = breaks;
    this.known = known;
    this.database = database;
    this.broker = broker;
  }

  @Test
  void apply_whenAnOlderVersionFollows_keepsTheNewer() {
    // Given
    UUID id = UUID.randomUUID();
    breaks.deliver(id, 2, Breaks.of("Radio", COUNTRY, "2020-05-01"));

    // When
    breaks.deliver(id, 1, Breaks.of("Journal", COUNTRY, "2020-06-01"));
    breaks.deliver(id, 2, Breaks.of("Journal", COUNTRY, "2020-06-01"));

    // Then
    MethodologyBreak found = find(id, SharingLabel.CLEAR).getFirst();
    assertThat(found.source()).isEqualTo("Radio");
    assertThat(found.changedOn()).isEqualTo(LocalDate.of(2020, 5, 1));
    assertThat(found.description().en()).isEqualTo("Local media are searched as well");
    assertThat(found.description().fr()).isEqualTo("Les médias locaux sont aussi dépouillés");
  }

  @Test
  void apply_whenErased_forgetsItForGood() {
    // Given
    UUID id = UUID.randomUUID();
    breaks.deliver(id, 1, Breaks.of("Radio", COUNTRY, "2020-05-01"));

    // When
    breaks.deliver(id, 2, null);
    breaks.deliver(id, 1, Breaks.of("Radio", COUNTRY, "2020-05-01"));

    // Then
    assertThat(find(id, SharingLabel.RED)).isEmpty();
  }

  @Test
  void apply_whenWithdrawn_doesNotConsiderItAndNothingOlderRevivesIt() throws SQLException {
    // Given
    UUID id = UUID.randomUUID();
    breaks.deliver(id, 1, Breaks.of("Radio", COUNTRY, "2020-05-01"));
    assertThat(find(id, SharingLabel.CLEAR)).hasSize(1);

    // When
    breaks.deliver(id, 2, Breaks.withdrawn("Radio", COUNTRY, "2020-05-01"));
    breaks.deliver(id, 1, Breaks.of("Radio", COUNTRY, "2020-05-01"));
    breaks.deliver(id, 2, Breaks.withdrawn("Radio", COUNTRY, "2020-05-01"));

    // Then
    assertThat(find(id, SharingLabel.RED)).isEmpty();
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void apply_whenTheWithdrawalComesFirst_staysWithdrawn() throws SQLException {
    // Given
    UUID id = UUID.randomUUID();

    // When
    breaks.deliver(id, 2, Breaks.withdrawn("Radio", COUNTRY, "2020-05-01"));
    breaks.deliver(id, 1, Breaks.of("Radio", COUNTRY, "2020-05-01"));

    // Then
    assertThat(find(id, SharingLabel.RED)).isEmpty();
    assertThat(version(id)).isEqualTo(2);
  }

  @Test
  void apply_whenLabelIsUnknown_isForTheHighestClearanceOnly() {
    // When
    UUID id = breaks.deliver(Breaks.of("Radio", COUNTRY, "2020-05-01").put("sharing", "PINK"));

    // Then
    assertThat(find(id, SharingLabel.AMBER_STRICT)).isEmpty();
    assertThat(find(id, SharingLabel.RED)).hasSize(1);
  }

  @Test
  void within_isBehindTheFirstMonthAndOfTheCountryOrOfAll() {
    // When
    UUID first = breaks.deliver(Breaks.of("Radio", COUNTRY, "2020-01-31"));
    UUID second = breaks.deliver(Breaks.of("Radio", COUNTRY, "2020-02-01"));
    UUID last = breaks.deliver(Breaks.of("Radio", COUNTRY, "2020-12-31"));
    UUID behind = breaks.deliver(Breaks.of("Radio", COUNTRY, "2021-01-01"));
    UUID elsewhere = breaks.deliver(Breaks.of("Radio", "HM", "2020-05-01"));
    ObjectNode all = Breaks.of("Radio of nobody", COUNTRY, "2020-05-01");
    all.putArray("countries");
    UUID everywhere = breaks.deliver(all);

    // Then
    assertThat(known.within(scope(SharingLabel.CLEAR)))
        .extracting(MethodologyBreak::id)
        .contains(second, last, everywhere)
        .doesNotContain(first, behind, elsewhere);
  }

  @Test
  void apply_whenItSaysNoDay_refusesItNamingTheField() {
    ObjectNode data = Breaks.of("Radio", COUNTRY, "2020-05-01");
    data.remove("changedOn");

    assertThatThrownBy(() -> breaks.deliver(data)).hasStackTraceContaining("changedOn is missing");
  }

  @Test
  void apply_whenItSaysNoMomentOfTheWithdrawal_refusesItNamingTheField() {
    ObjectNode data = Breaks.withdrawn("Radio", COUNTRY, "2020-05-01").put("withdrawnAt", "soon");

    assertThatThrownBy(() -> breaks.deliver(data)).hasStackTraceContaining("withdrawnAt");
  }

  @Test
  void toldOverTheBroker_isKnown_andWhatSaysNothingIsParked() throws Exception {
    // Given
    UUID good = UUID.randomUUID();
    UUID bad = UUID.randomUUID();
    ObjectNode nothing = Breaks.of("Radio", COUNTRY, "2020-05-01");
    nothing.remove("source");

    // When
    send(bad, nothing);
    send(good, Breaks.of("Told over the broker", COUNTRY, "2020-05-01"));

    // Then
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(find(good, SharingLabel.CLEAR))
                  .extracting(MethodologyBreak::source)
                  .containsExactly("Told over the broker");
              assertThat(parked(bad)).contains("source is missing");
            });
    assertThat(find(bad, SharingLabel.RED)).isEmpty();
  }

  private void send(UUID id, ObjectNode data) throws ExecutionException, InterruptedException {
    ProducerRecord<String, byte[]> form = IncidentEvents.record(Breaks.received(id, 1, data));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  "strategywatch.methodology-breaks.v1",
                  null,
                  form.key(),
                  form.value(),
                  form.headers()))
          .get();
    }
  }

  private long version(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT version FROM known_methodology_break WHERE id = ?")) {
      query.setObject(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private String parked(UUID key) throws SQLException {
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT reason FROM inbox_dead_letter WHERE consumer = ? AND record_key = ?")) {
      query.setString(1, MethodologyBreakEventConsumer.CONSUMER);
      query.setString(2, key.toString());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private List<MethodologyBreak> find(UUID id, SharingLabel clearance) {
    return known.within(scope(clearance)).stream().filter(it -> it.id().equals(id)).toList();
  }

  private static IncidentScope scope(SharingLabel clearance) {
    return new IncidentScope(
        COUNTRY, List.of(), YearMonth.of(2020, 1), YearMonth.of(2020, 12), clearance);
  }
}

package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Who has to wait for whom, and that nobody's incident is recorded twice. */
@QuarkusTest
class IncidentBulkTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final BulkOrigin ORIGIN =
      new BulkOrigin(
          new Viewer("importing partner", SharingLabel.RED, Set.of(Roles.OPERATOR)),
          "import",
          Instant.parse("2026-11-26T12:00:00Z"));

  private final IncidentBulk bulk;
  private final EntityManager database;
  private final ContentJson json;

  IncidentBulkTest(IncidentBulk bulk, EntityManager database, ContentJson json) {
    this.bulk = bulk;
    this.database = database;
    this.json = json;
  }

  @Test
  void store_whenAllAreNew_writesThemBeforeItsTurnAndTiesTheirIdsAfterIt() {
    // Given
    List<Long> atItsTurn = new ArrayList<>();

    // When
    BulkOutcome outcome =
        store(
            incidents("bulk-new", 1, 2),
            () -> {
              atItsTurn.add(recorded("bulk-new"));
              atItsTurn.add(tied("bulk-new"));
            });

    // Then
    assertThat(atItsTurn).containsExactly(2L, 0L);
    assertThat(outcome).isEqualTo(new BulkOutcome(2, 0, 0));
    assertThat(tied("bulk-new")).isEqualTo(2);
  }

  @Test
  void store_whenOneIsKnown_waitsForItsTurnBeforeItReadsAnything() {
    // Given
    store(incidents("bulk-known", 1), () -> {});
    List<Long> atItsTurn = new ArrayList<>();

    // When
    BulkOutcome outcome =
        store(incidents("bulk-known", 1, 2), () -> atItsTurn.add(recorded("bulk-known")));

    // Then
    assertThat(atItsTurn).containsExactly(1L);
    assertThat(outcome).isEqualTo(new BulkOutcome(1, 0, 1));
  }

  @Test
  void store_whenOneIsKnownByOurOwnId_makesNoSecond() {
    // Given
    String id = record("bulk-own-id", 1);
    IncomingIncident export =
        new IncomingIncident(
            new ExternalId("elsewhere", "bulk-own-id"),
            UUID.fromString(id),
            content("bulk-own-id", 1),
            json.write(content("bulk-own-id", 1)),
            "REPORTED",
            List.of(),
            "hash");

    // When
    BulkOutcome outcome = store(List.of(export), () -> {});

    // Then
    assertThat(outcome.created()).isZero();
    assertThat(recorded("bulk-own-id")).isEqualTo(1);
  }

  @Test
  void store_whenSomebodyRecordsOneBeforeItsTurn_storesNothingAndFindsItTheNextTime() {
    // Given
    List<IncomingIncident> incidents = incidents("bulk-claimed", 1, 2);
    Runnable somebodyElse = () -> record("bulk-claimed", 2);

    // When
    assertThatThrownBy(() -> store(incidents, somebodyElse))
        .isInstanceOf(ClaimedMeanwhileException.class);
    long left = recorded("bulk-claimed");
    BulkOutcome again = store(incidents, () -> {});

    // Then
    assertThat(left).isEqualTo(1);
    assertThat(again.created()).isEqualTo(1);
    assertThat(recorded("bulk-claimed")).isEqualTo(2);
    assertThat(published("bulk-claimed")).isEqualTo(recorded("bulk-claimed"));
  }

  private BulkOutcome store(List<IncomingIncident> incidents, Runnable turn) {
    return QuarkusTransaction.requiringNew().call(() -> bulk.store(incidents, ORIGIN, turn));
  }

  private static String record(String place, int number) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-None-Match", "*")
        .body(text(place, number))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private List<IncomingIncident> incidents(String place, Integer... numbers) {
    return Stream.of(numbers)
        .map(
            number -> {
              IncidentRequest content = content(place, number);
              String stored = json.write(content);
              return new IncomingIncident(
                  content.externalIds().getFirst(),
                  null,
                  content,
                  stored,
                  "REPORTED",
                  List.of(),
                  "hash of " + stored.hashCode());
            })
        .toList();
  }

  private static IncidentRequest content(String place, int number) {
    return IncidentRequests.of(text(place, number)).withDefaults("CLEAR", "INTERNAL");
  }

  private static String text(String place, int number) {
    return IncidentRequests.minimalWith(
        """
        "place": "%1$s", "licence": "INTERNAL", "externalIds": [{"scheme": "%1$s", "id": "%2$d"}]"""
            .formatted(place, number));
  }

  private long recorded(String place) {
    return count("SELECT count(*) FROM incident WHERE content->>'place' = ?1", place);
  }

  private long tied(String scheme) {
    return count("SELECT count(*) FROM incident_external_id WHERE scheme = ?1", scheme);
  }

  private long published(String place) {
    return count(
        "SELECT count(*) FROM outbox WHERE type LIKE '%recorded' AND payload::json->>'place' = ?1",
        place);
  }

  /** What the transaction under way sees, or what anybody sees where there is none. */
  private long count(String query, String value) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                (Long)
                    database
                        .createNativeQuery(query, Long.class)
                        .setParameter(1, value)
                        .getSingleResult());
  }
}

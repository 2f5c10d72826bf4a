package org.strategywatch.platform.data.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.platform.data.Stand.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.TopicReader;
import org.strategywatch.platform.data.event.CloudEventHeaders;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/** Operators' commands for dead letters, over the management port. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class DeadLettersTest {

  private static final String TOPIC = "strategywatch.sample-service.dead-letter.v1";

  private final Inbox inbox;
  private final DataSource database;
  private final String servers;
  private final String consumer = "consumer-" + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();
  private final Records records = new Records();
  private final List<Long> applied = new ArrayList<>();
  private long indigestible = 1;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "inbox/dead-letters", management = true)
  URI letters;

  DeadLettersTest(
      Inbox inbox,
      DataSource database,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.inbox = inbox;
    this.database = database;
    this.servers = servers;
  }

  @Test
  void list_whenSomethingIsParked_showsItWithoutItsContent() {
    // Given
    park();
    // When
    String answer =
        given()
            .queryParam("consumer", consumer)
            .get(letters)
            .then()
            .statusCode(200)
            .body("", hasSize(3))
            .body("[0].state", equalTo("FAILED"))
            .body("[0].key", equalTo(key))
            .body("[0].type", equalTo("org.strategywatch.note.written"))
            .body("[1].state", equalTo("WAITING"))
            .extract()
            .asString();
    // Then
    assertThat(answer).doesNotContain("version\":").doesNotContain("value");
  }

  @Test
  void replay_whenTheCauseIsGone_appliesTheLetterAndItsFollowersInOrder() {
    // Given
    park();
    indigestible = 0;
    // When
    given()
        .post(letters + "/" + ids().getFirst() + "/replay")
        .then()
        .statusCode(200)
        .body("applied", equalTo(3))
        .body("failure", nullValue());
    // Then
    assertThat(applied).containsExactly(1L, 2L, 3L);
    assertThat(ids()).isEmpty();
    inbox.receive(consumer, records.of(records.event(key, 4)), this::apply);
    assertThat(applied).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void replay_whenTheCauseIsStillThere_answers409AndChangesNothing() {
    // Given
    park();
    // When
    given().post(letters + "/" + ids().getFirst() + "/replay").then().statusCode(409);
    // Then
    assertThat(applied).isEmpty();
    assertThat(ids()).hasSize(3);
  }

  @Test
  void replay_whenAFollowerFails_stopsThere() {
    // Given
    park();
    indigestible = 2;
    // When
    given()
        .post(letters + "/" + ids().getFirst() + "/replay")
        .then()
        .statusCode(200)
        .body("applied", equalTo(1));
    // Then
    assertThat(applied).containsExactly(1L);
    assertThat(
            query(
                database,
                "SELECT state FROM inbox_dead_letter WHERE consumer = '%s' ORDER BY id"
                    .formatted(consumer)))
        .containsExactly("FAILED", "WAITING");
  }

  @Test
  void replay_whenAnotherOfTheKeyComesFirst_answers409() {
    // Given
    park();
    // When / Then
    given().post(letters + "/" + ids().getLast() + "/replay").then().statusCode(409);
  }

  @Test
  void discard_always_givesTheLetterUpAndAppliesWhatWaited() {
    // Given
    park();
    // When
    given()
        .post(letters + "/" + ids().getFirst() + "/discard")
        .then()
        .statusCode(200)
        .body("applied", equalTo(2));
    // Then
    assertThat(applied).containsExactly(2L, 3L);
    assertThat(ids()).isEmpty();
  }

  @Test
  void commands_whenThereIsNoSuchLetter_answer404() {
    given().post(letters + "/999999999/replay").then().statusCode(404);
    given().post(letters + "/not-a-number/discard").then().statusCode(404);
  }

  @Test
  void parking_always_copiesTheFailedRecordToTheDeadLetterTopicWithTheReason() throws Exception {
    // Given
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    // When
    park();
    // Then
    List<ConsumerRecord<String, byte[]>> copies =
        TopicReader.read(
            servers, "strategywatch.sample-service.dead-letter.v1", 1, TopicReader.key(key));
    assertThat(copies).hasSize(1);
    var copy = copies.getFirst();
    assertThat(new String(copy.value(), UTF_8)).isEqualTo("{\"version\":1}");
    assertThat(CloudEventHeaders.texts(copy.headers()).get("dead-letter-reason"))
        .contains("1 is indigestible");
    assertThat(CloudEventHeaders.texts(copy.headers()).get("dead-letter-topic")).isEqualTo("notes");
    assertThat(CloudEventHeaders.texts(copy.headers()).get("ce_subject")).isEqualTo(key);
  }

  private void park() {
    inbox.receive(
        consumer,
        records.of(records.event(key, 1), records.event(key, 2), records.event(key, 3)),
        this::apply);
    assertThat(ids()).hasSize(3);
  }

  private void apply(List<ReceivedEvent> events) {
    for (ReceivedEvent event : events) {
      if (event.version() == indigestible) {
        throw new IllegalArgumentException(event.version() + " is indigestible");
      }
    }
    events.forEach(event -> applied.add(event.version()));
  }

  private List<String> ids() {
    return query(
        database,
        "SELECT id FROM inbox_dead_letter WHERE consumer = '%s' ORDER BY id".formatted(consumer));
  }
}

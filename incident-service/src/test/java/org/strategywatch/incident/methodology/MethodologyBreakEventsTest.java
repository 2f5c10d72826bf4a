package org.strategywatch.incident.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.EmittedEvents.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.EmittedEvents;
import org.strategywatch.platform.test.EventSchemas;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** What others hear of methodology breaks. */
@QuarkusTest
class MethodologyBreakEventsTest {

  private static final EventSchemas SCHEMAS = new EventSchemas(Path.of("contract/events"));
  private static final String SCHEMA = "methodology-break-recorded.v1";

  private final ObjectMapper mapper;
  private final DataSource database;

  MethodologyBreakEventsTest(ObjectMapper mapper, DataSource database) {
    this.mapper = mapper;
    this.database = database;
  }

  @Test
  void record_isAnnouncedOnceWithItsWholeStateAndLabel() throws IOException {
    // When
    Response recorded = record("\"AMBER\"");
    record("\"PINK\"").then().statusCode(400);

    // Then
    String id = recorded.path("id");
    ConsumerRecord<String, String> event =
        EmittedEvents.awaitOf(MethodologyBreakAnnouncer.TOPIC, id, 1).getFirst();
    ObjectNode payload = (ObjectNode) mapper.readTree(event.value());
    SCHEMAS.assertValid(SCHEMA, payload);
    assertThat(header(event, "ce_type")).isEqualTo("org.strategywatch.methodology-break.recorded");
    assertThat(header(event, "ce_source")).isEqualTo("/incident-service");
    assertThat(header(event, "ce_subject")).isEqualTo(id);
    assertThat(header(event, "ce_dataschema")).endsWith("/" + SCHEMA + ".schema.json");
    assertThat(header(event, "ce_dataclassification")).isEqualTo("AMBER");
    assertThat(Long.parseLong(header(event, "ce_sequence"))).isEqualTo(1);
    assertThat(payload).isEqualTo(mapper.readTree(recorded.asString()));
    assertThat(EmittedEvents.read(MethodologyBreakAnnouncer.TOPIC))
        .filteredOn(it -> it.key().equals(id))
        .hasSize(1);
  }

  @Test
  void withdraw_isAnnouncedOnceAsTheNextVersion() throws IOException {
    // Given
    String id = record("\"GREEN\"").path("id");

    // When
    Response withdrawn = withdraw(id, "\"1\"");
    withdraw(id, "\"2\"").then().statusCode(409);
    withdraw(id, "\"1\"").then().statusCode(412);

    // Then
    ConsumerRecord<String, String> event =
        EmittedEvents.awaitOf(MethodologyBreakAnnouncer.TOPIC, id, 2).getLast();
    JsonNode payload = mapper.readTree(event.value());
    SCHEMAS.assertValid("methodology-break-withdrawn.v1", payload);
    assertThat(payload).isEqualTo(mapper.readTree(withdrawn.asString()));
    assertThat(payload.path("withdrawalReason").asText()).isEqualTo("The wrong source");
    assertThat(header(event, "ce_type")).isEqualTo("org.strategywatch.methodology-break.withdrawn");
    assertThat(header(event, "ce_subject")).isEqualTo(id);
    assertThat(header(event, "ce_dataschema"))
        .endsWith("/methodology-break-withdrawn.v1.schema.json");
    assertThat(header(event, "ce_dataclassification")).isEqualTo("GREEN");
    assertThat(Long.parseLong(header(event, "ce_sequence"))).isEqualTo(2);
    String marker = record("\"GREEN\"").path("id");
    EmittedEvents.awaitOf(MethodologyBreakAnnouncer.TOPIC, marker, 1);
    assertThat(EmittedEvents.read(MethodologyBreakAnnouncer.TOPIC))
        .filteredOn(it -> it.key().equals(id))
        .hasSize(2);
  }

  @Test
  void migrate_whenBreaksWereRecordedBefore_announcesThemInTheSameForm()
      throws SQLException, IOException {
    // Given: a database as the release before left it
    String earlier = "earlier_release";
    flyway(earlier, "202611271110").migrate();
    UUID id = UUID.fromString("01a204e8-6745-743a-9085-292ae9f6db7d");
    execute(
        earlier,
        """
        INSERT INTO methodology_break
          (id, source, source_key, changed_on, description, countries, sharing, recorded_by, recorded_at)
        VALUES ('%s', 'Radio', 'radio', '2020-01-01', '{"en": "x", "fr": null}', '{ML,NE}', 'GREEN',
          'a-partner', '2026-11-25T10:11:12.000034Z')
        """
            .formatted(id));

    // When
    flyway(earlier, "202611281000").migrate();

    // Then
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT aggregateid, topic, classification, payload, published FROM "
                    + earlier
                    + ".outbox");
        ResultSet row = query.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo(id.toString());
      assertThat(row.getString(2)).isEqualTo(MethodologyBreakAnnouncer.TOPIC);
      assertThat(row.getString(3)).isEqualTo("GREEN");
      assertThat(row.getBoolean(5)).isFalse();
      JsonNode payload = mapper.readTree(row.getString(4));
      SCHEMAS.assertValid(SCHEMA, payload);
      assertThat(payload)
          .isEqualTo(
              mapper.readTree(
                  """
                  {"id": "%s", "source": "Radio", "changedOn": "2020-01-01", "description": {"en": "x"},
                   "countries": ["ML", "NE"], "sharing": "GREEN", "recordedBy": "a-partner",
                   "recordedAt": "2026-11-25T10:11:12.000034Z", "version": 1}
                  """
                      .formatted(id)));
      assertThat(row.next()).isFalse();
    } finally {
      execute("public", "DROP SCHEMA " + earlier + " CASCADE");
    }
  }

  @Test
  void schema_whenAFieldIsUnknownOrMissing_refuses() {
    ObjectNode example =
        (ObjectNode)
            EventSchemas.read(Path.of("contract/events/examples/" + SCHEMA + ".minimal.json"));

    SCHEMAS.assertInvalid(SCHEMA, example.deepCopy().put("mood", "gloomy"));
    SCHEMAS.assertInvalid(SCHEMA, example.deepCopy().put("version", 2));
    SCHEMAS.assertInvalid(SCHEMA, example.deepCopy().without("sharing"));
    SCHEMAS.assertInvalid(SCHEMA, example.deepCopy().put("withdrawalReason", "x"));

    String withdrawn = "methodology-break-withdrawn.v1";
    ObjectNode taken =
        (ObjectNode)
            EventSchemas.read(Path.of("contract/events/examples/" + withdrawn + ".minimal.json"));
    SCHEMAS.assertInvalid(withdrawn, taken.deepCopy().put("version", 1));
    SCHEMAS.assertInvalid(withdrawn, taken.deepCopy().without("withdrawnAt"));
    SCHEMAS.assertInvalid(withdrawn, taken.deepCopy().without("withdrawnBy"));
    SCHEMAS.assertInvalid(withdrawn, taken.deepCopy().put("withdrawalReason", ""));
  }

  private Flyway flyway(String schema, String target) {
    return new FluentConfiguration()
        .dataSource(database)
        .schemas(schema)
        .locations("db/migration")
        .target(target)
        .load();
  }

  private void execute(String schema, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema);
      statement.execute(sql);
      statement.execute("RESET search_path");
    }
  }

  private static Response withdraw(String id, String tag) {
    return TestCaller.with(Roles.ANALYST)
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"reason\": \"The wrong source\"}")
        .post("/v1/methodology-breaks/" + id + "/withdrawal");
  }

  private static Response record(String sharing) {
    return TestCaller.with(Roles.ANALYST)
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"source": "Écho", "changedOn": "2020-01-01", "description": {"en": "Counts otherwise"},
             "countries": ["NE", "ML"], "sharing": %s}
            """
                .formatted(sharing))
        .post("/v1/methodology-breaks");
  }
}

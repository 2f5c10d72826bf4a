package org.strategywatch.assessment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.alerts.Scanning;
import org.strategywatch.assessment.alerts.SuddenViolence;
import org.strategywatch.assessment.assessments.Assessing;
import org.strategywatch.assessment.assessments.PublishedLife;
import org.strategywatch.assessment.assessments.SyntheticIncidents;
import org.strategywatch.platform.test.EventSchemas;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** What leaves this service is what its contract says, and the contract's examples are true. */
@QuarkusTest
class EmittedEventsContractTest {

  private static final EventSchemas SCHEMAS = new EventSchemas(Path.of("contract/events"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "org.strategywatch.";

  private final Intake intake;
  private final Scanning scanning;
  private final DataSource database;

  EmittedEventsContractTest(Intake intake, Scanning scanning, DataSource database) {
    this.intake = intake;
    this.scanning = scanning;
    this.database = database;
  }

  @Test
  void emitted_whenAStrategyIsRegisteredRevisedAssessedPublishedAndOvertaken_fitsTheSchema()
      throws SQLException, IOException {
    // Given
    PublishedLife life = new PublishedLife("XW", intake);

    // When
    life.live();

    // Then
    Map<String, JsonNode> emitted = emitted(life.strategy(), life.first(), life.second());
    assertThat(emitted.keySet())
        .containsExactly(
            "assessment.drafted",
            "assessment.published",
            "assessment.stale",
            "assessment.superseded",
            "strategy.registered",
            "strategy.revised");
    assertFit(emitted);
  }

  @Test
  void emitted_whenAnAlertIsRaisedAndOver_fitsTheSchema() throws SQLException, IOException {
    // Given
    intake.deliver(SuddenViolence.in("QM"));

    // When
    scanning.scan("QM", "2023-07-10");
    scanning.scan("QM", "2023-09-01");

    // Then
    UUID alert =
        UUID.fromString(
            TestCaller.with(Roles.READER)
                .request()
                .get("/v1/alerts?country=QM&admin1=Koulikoro")
                .path("items[0].id"));
    Map<String, JsonNode> emitted = emitted(alert);
    assertThat(emitted.keySet()).containsExactly("alert.cleared", "alert.raised");
    assertFit(emitted);
  }

  @Test
  void emitted_whenNeighboursAreKnown_fitsTheSchema() throws SQLException, IOException {
    // Given
    intake.deliver(SyntheticIncidents.of("PT"));
    intake.deliver(SyntheticIncidents.rising("ES"));

    // When
    String id = Assessing.draft(Assessing.registerStrategy("PT")).getString("id");

    // Then
    JsonNode drafted = emitted(UUID.fromString(id)).values().iterator().next();
    SCHEMAS.assertValid("assessment.v1", drafted);
    assertThat(drafted.at("/displacement/finding").asText()).isEqualTo("SUSPECTED");
    assertThat(drafted.at("/displacement/indicators/0/single/0/country").asText()).isEqualTo("ES");
  }

  private static void assertFit(Map<String, JsonNode> emitted) throws IOException {
    for (var event : emitted.entrySet()) {
      SCHEMAS.assertValid(schema(event.getKey()), event.getValue());
      keep(event.getKey(), event.getValue());
    }
  }

  @Test
  void examples_whenRead_fitTheSchema() {
    for (Path example : SCHEMAS.examples()) {
      SCHEMAS.assertValid(schema(example.getFileName().toString()), EventSchemas.read(example));
    }
  }

  @Test
  void schemas_whenAFieldIsMissingOrUnknown_refuseIt() {
    for (Path example : SCHEMAS.examples()) {
      String schema = schema(example.getFileName().toString());
      ObjectNode incomplete = EventSchemas.read(example).deepCopy();
      incomplete.remove("sharing");
      SCHEMAS.assertInvalid(schema, incomplete);
      ObjectNode more = EventSchemas.read(example).deepCopy();
      SCHEMAS.assertInvalid(schema, more.put("colour", "blue"));
    }
  }

  private static String schema(String name) {
    return name.substring(0, name.indexOf('.')) + ".v1";
  }

  /** Beside the build's output, from where an example can be taken when the contract grows. */
  private static void keep(String type, JsonNode payload) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/emitted"));
    Files.writeString(
        folder.resolve(type.replace(".", ".v1.") + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n");
  }

  private Map<String, JsonNode> emitted(UUID... aggregates) throws SQLException, IOException {
    Map<String, JsonNode> emitted = new TreeMap<>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT type, payload, version, classification FROM outbox"
                    + " WHERE aggregateid = ANY (?) ORDER BY position")) {
      Object[] ids = java.util.Arrays.stream(aggregates).map(UUID::toString).toArray();
      query.setArray(1, connection.createArrayOf("text", ids));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          JsonNode payload = JSON.readTree(rows.getString(2));
          assertThat(payload.path("version").asLong()).isEqualTo(rows.getLong(3));
          assertThat(payload.path("sharing").asText()).isEqualTo(rows.getString(4));
          emitted.put(rows.getString(1).substring(PREFIX.length()), payload);
        }
      }
    }
    return emitted;
  }
}

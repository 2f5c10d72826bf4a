package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.strategywatch.incident.EmittedEvents.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.EmittedEvents;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.EventSchemas;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** What really arrives on Kafka is what the contract promises. */
@QuarkusTest
class EmittedEventsContractTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final EventSchemas SCHEMAS = new EventSchemas(Path.of("contract/events"));

  private final ObjectMapper mapper;

  EmittedEventsContractTest(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Test
  void emitted_whenRecordedCorrectedAndRetracted_followTheSchemasInOrder() throws IOException {
    // Given
    Response recorded = post("/v1/incidents", "*", IncidentRequests.MINIMAL);
    String id = recorded.path("id");

    // When
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"place\": \"Gao\", \"sharing\": \"GREEN\"}")
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
    post("/v1/incidents/" + id + "/retraction", "\"2\"", "{\"reason\": \"a test\"}");

    // Then
    List<ConsumerRecord<String, String>> events = awaitEvents(id, 3);
    List<String> facts = List.of("recorded", "corrected", "retracted");
    for (int i = 0; i < 3; i++) {
      SCHEMAS.assertValid(
          "incident-" + facts.get(i) + ".v1", mapper.readTree(events.get(i).value()));
      assertThat(header(events.get(i), "ce_type"))
          .isEqualTo("org.strategywatch.incident." + facts.get(i));
      assertThat(header(events.get(i), "ce_source")).isEqualTo("/incident-service");
      assertThat(header(events.get(i), "ce_subject")).isEqualTo(id);
      assertThat(Long.parseLong(header(events.get(i), "ce_sequence"))).isEqualTo(i + 1);
    }
    assertThat(header(events.get(1), "ce_dataclassification")).isEqualTo("GREEN");
    assertThat(mapper.readTree(events.get(1).value()).path("changed"))
        .extracting(JsonNode::asText)
        .containsExactly("place", "sharing");
    ObjectNode first = (ObjectNode) mapper.readTree(events.get(0).value());
    first.remove("changed");
    assertThat(first).isEqualTo(mapper.readTree(recorded.asString()));
  }

  @Test
  void emitted_whenChecked_sayWhatTheCheckCameTo() throws IOException {
    // Given
    TestCaller verifier = TestCaller.with(Roles.VERIFIER);
    String id = post("/v1/incidents", "*", IncidentRequests.MINIMAL).path("id");

    // When
    List<String> results = List.of("CORROBORATED", "VERIFIED", "DISPUTED");
    for (int i = 0; i < 3; i++) {
      verifier
          .request()
          .contentType(ContentType.JSON)
          .header("If-Match", "\"" + (i + 1) + "\"")
          .body("{\"to\": \"" + results.get(i) + "\", \"reason\": \"a test\"}")
          .post("/v1/incidents/" + id + "/verification")
          .then()
          .statusCode(200);
    }

    // Then
    List<ConsumerRecord<String, String>> events = awaitEvents(id, 4);
    List<String> facts = List.of("recorded", "corrected", "verified", "disputed");
    for (int i = 0; i < 4; i++) {
      SCHEMAS.assertValid(
          "incident-" + facts.get(i) + ".v1", mapper.readTree(events.get(i).value()));
      assertThat(header(events.get(i), "ce_type"))
          .isEqualTo("org.strategywatch.incident." + facts.get(i));
    }
  }

  @Test
  void emitted_whenAnImportBringsItAsRetracted_isRetracted() throws IOException {
    // Given
    String row =
        """
        {"id": "%s", "occurredOn": "2021-03-04", "eventType": "THREAT", "country": "%s",\
         "verification": "%s"}
        """;
    UUID theirs = UuidCreator.getTimeOrderedEpochPlus1();

    // When
    Imports.run("format=native", row.formatted(UUID.randomUUID(), "XY", "RETRACTED"));
    Imports.run("format=native", row.formatted(theirs, "XT", "CORROBORATED"));
    Imports.run("format=native", row.formatted(theirs, "XT", "RETRACTED"));

    // Then
    String told = retractedIn("XT");
    ConsumerRecord<String, String> first = awaitEvents(retractedIn("XY"), 1).getFirst();
    SCHEMAS.assertValid("incident-retracted.v1", mapper.readTree(first.value()));
    assertThat(header(first, "ce_type")).isEqualTo("org.strategywatch.incident.retracted");
    assertThat(awaitEvents(told, 2))
        .extracting(event -> header(event, "ce_type"))
        .containsExactly(
            "org.strategywatch.incident.recorded", "org.strategywatch.incident.retracted");
    TestCaller.with(Roles.OPERATOR)
        .request()
        .get("/v1/incidents/" + told + "/history")
        .then()
        .body("items[0].reason", endsWith(", which says RETRACTED"))
        .body("items[0].changed", equalTo(List.of("verification")))
        .body("items[1].reason", matchesPattern("import [0-9a-f-]{36}"));
  }

  private static String retractedIn(String country) {
    return TestCaller.with(Roles.OPERATOR)
        .request()
        .get("/v1/incidents?verification=RETRACTED&country=" + country)
        .path("items[0].id");
  }

  @Test
  void emitted_whenMergedAndSplit_nameTheSurvivorAndThenNone() throws IOException {
    // Given
    TestCaller verifier = TestCaller.with(Roles.VERIFIER);
    String id = post("/v1/incidents", "*", IncidentRequests.MINIMAL).path("id");
    String survivor = post("/v1/incidents", "*", IncidentRequests.MINIMAL).path("id");

    // When
    decide(verifier, id, 1, "merge", "{\"into\": \"" + survivor + "\", \"reason\": \"a test\"}");
    decide(verifier, id, 2, "split", "{\"reason\": \"a test\"}");

    // Then
    List<ConsumerRecord<String, String>> events = awaitEvents(id, 3);
    JsonNode merged = mapper.readTree(events.get(1).value());
    SCHEMAS.assertValid("incident-merged.v1", merged);
    assertThat(header(events.get(1), "ce_type")).isEqualTo("org.strategywatch.incident.merged");
    assertThat(merged.path("mergedInto").asText()).isEqualTo(survivor);
    JsonNode split = mapper.readTree(events.get(2).value());
    SCHEMAS.assertValid("incident-corrected.v1", split);
    assertThat(split.has("mergedInto")).isFalse();
    assertThat(split.path("changed")).extracting(JsonNode::asText).containsExactly("mergedInto");
  }

  private static void decide(
      TestCaller verifier, String id, int version, String decision, String body) {
    verifier
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/v1/incidents/" + id + "/" + decision)
        .then()
        .statusCode(200);
  }

  @Test
  void emitted_whenNothingWasStored_isNothing() {
    // Given
    String externalId = UUID.randomUUID().toString();
    String body =
        IncidentRequests.minimalWith(
            "\"externalIds\": [{\"scheme\": \"x\", \"id\": \"%s\"}]".formatted(externalId));
    post("/v1/incidents", "*", body);

    // When
    post("/v1/incidents", "*", body).then().statusCode(409);
    String marker = post("/v1/incidents", "*", IncidentRequests.MINIMAL).path("id");

    // Then
    awaitEvents(marker, 1);
    assertThat(
            EmittedEvents.read(IncidentEvents.TOPIC).stream()
                .filter(event -> event.value().contains(externalId)))
        .hasSize(1);
  }

  @Test
  void examples_all_areWhatTheirSchemaDescribes() {
    assertThat(SCHEMAS.examples())
        .hasSize(18)
        .allSatisfy(
            example -> {
              String name =
                  example.getFileName().toString().replaceAll("\\.(full|minimal)\\.json$", "");
              SCHEMAS.assertValid(name, EventSchemas.read(example));
            });
  }

  @Test
  void schema_whenAFieldIsUnknownOrMissing_refuses() {
    // Given
    ObjectNode example =
        (ObjectNode)
            EventSchemas.read(
                Path.of("contract/events/examples/incident-recorded.v1.minimal.json"));

    // When / Then
    SCHEMAS.assertInvalid("incident-recorded.v1", example.deepCopy().put("mood", "gloomy"));
    SCHEMAS.assertInvalid("incident-recorded.v1", example.deepCopy().put("version", 2));
    SCHEMAS.assertInvalid("incident-recorded.v1", example.deepCopy().without("sharing"));
  }

  @Test
  void schemas_everyFact_hasOne() {
    for (IncidentEvents fact : IncidentEvents.values()) {
      IncidentSnapshot snapshot =
          new IncidentSnapshot(
              UUID.randomUUID(),
              1,
              IncidentRequests.of(IncidentRequests.MINIMAL),
              "REPORTED",
              List.of(),
              "partner",
              java.time.Instant.EPOCH,
              java.time.Instant.EPOCH,
              null);
      Path schema =
          Path.of("contract/events")
              .resolve(Path.of(fact.of(snapshot, List.of()).dataSchema().getPath()).getFileName());
      assertThat(Files.exists(schema)).as(schema.toString()).isTrue();
    }
  }

  private static Response post(String path, String tag, String body) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(body)
        .post(path);
  }

  private static List<ConsumerRecord<String, String>> awaitEvents(String key, int count) {
    return EmittedEvents.awaitOf(IncidentEvents.TOPIC, key, count);
  }
}

package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.UcdpIncidents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.test.TokenResource;
import org.strategywatch.platform.web.security.Roles;

/** The main job on real data: from events on the broker to the verdict on Mali's strategy. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class MaliReferenceTest {

  private static final System.Logger LOG = System.getLogger("measured");
  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);

  private final String broker;

  MaliReferenceTest(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.broker = broker;
  }

  @Test
  void assess_whenUcdpEventsCameOverTheBroker_givesTheReferenceNumbers() throws IOException {
    // Given
    List<ReceivedEvent> events = UcdpIncidents.events();
    assertThat(events).hasSize(5072);
    long begin = System.nanoTime();
    send(events);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(incidentsOf("ML")).isEqualTo(1609));
    LOG.log(
        System.Logger.Level.INFO,
        "5,072 events from the producer to the series in {0}",
        Duration.ofNanos(System.nanoTime() - begin));
    assertNearBamako();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(List.of(incidentsOf("BF"), incidentsOf("NE"), incidentsOf("SN")))
                    .containsExactly(1475L, 409L, 4L));
    String strategy = registerStrategy();

    // When
    JsonPath draft = assess(strategy);

    // Then
    assertThat(draft.getString("status")).isEqualTo("DRAFT");
    assertThat(draft.getString("sharing")).isEqualTo("CLEAR");
    assertThat(draft.getLong("evidence.incidents")).isEqualTo(1609);
    assertThat(draft.getString("measures[0].indicator")).isEqualTo("ATTACKS");
    assertThat(draft.getString("measures[0].class")).isEqualTo("DETERIORATED");
    assertReference(draft);
    assertThat(draft.getString("verdictText.en"))
        .startsWith("Has the strategy worked in Mali since January 2022?")
        .contains(
            "Incidents: 727 observed from January 2022 to December 2023 where the trend before led"
                + " to expect 386, a ratio of 1.89 (95 % interval 1.37 to 2.59): a deterioration.")
        .contains("Compared simply with the months before, the ratio is 1.65 (1.49 to 1.82).");
    assertThat(draft.getString("verdictText.fr"))
        .contains("un rapport de 1,89 (intervalle à 95 % : 1,37 à 2,59) : une dégradation.");
    assertNeighbours(draft);
    assertReproducible(draft.getString("id"));
  }

  /**
   * From the same file by a script of ten lines in Python: rows of MLI that start in these years
   * with {@code where_prec} 1 to 3 and a haversine of at most 100 km to 12.64, −8.00; of all places
   * that good, none lies between 90 and 110 km. 296 of the 1,998 rows are coarser.
   */
  private static void assertNearBamako() {
    JsonPath series =
        ANALYST
            .request()
            .get("/v1/indicators?country=ML&indicator=CAPITAL_THREAT&from=2012-01&to=2023-12")
            .jsonPath();
    assertThat(series.getList("points.value", Double.class).stream().mapToDouble(it -> it).sum())
        .isEqualTo(20);
    assertThat(
            series.getList("points.findAll { it.month >= '2023' }.value", Double.class).stream()
                .mapToDouble(it -> it)
                .sum())
        .isEqualTo(5);
    assertThat(
            series.getList("points.reporting.unplaced", Long.class).stream()
                .mapToLong(it -> it)
                .sum())
        .isEqualTo(296);
    assertThat(series.getLong("watermark.incidents")).isEqualTo(1998);
  }

  /** By an independent computation of the same series (NumPy). */
  private static void assertNeighbours(JsonPath draft) {
    assertThat(draft.getString("displacement.finding")).isEqualTo("NOT_SEEN");
    assertThat(draft.getInt("displacement.neighbours")).isEqualTo(7);
    assertThat(draft.getList("displacement.indicators[0].single.country", String.class))
        .startsWith("BF", "NE", "SN", "CI");
    String together = "displacement.indicators[0].together.";
    assertThat(draft.getDouble(together + "rateRatio")).isCloseTo(0.920455008, within(5e-7));
    assertThat(draft.getDouble(together + "low")).isCloseTo(0.605714022, within(5e-7));
    assertThat(draft.getDouble(together + "high")).isCloseTo(1.398741635, within(5e-7));
    assertThat(draft.getDouble(together + "observed")).isEqualTo(998);
    assertThat(draft.getDouble(together + "expected")).isCloseTo(1084.246369, within(5e-4));
    assertThat(draft.getDouble("displacement.indicators[0].single[0].rateRatio"))
        .isCloseTo(1.027864118, within(5e-7));
    assertThat(draft.getString("displacement.indicators[0].single[2].cannotSay")).isNotBlank();
  }

  private static void assertReference(JsonPath draft) {
    close(draft, "againstTrend.rateRatio", 1.885039, 5e-7);
    close(draft, "againstTrend.low", 1.369661, 5e-7);
    close(draft, "againstTrend.high", 2.594345, 5e-7);
    close(draft, "againstTrend.dispersion", 2.767976, 5e-7);
    close(draft, "againstTrend.beta", 0.6339486, 5e-8);
    close(draft, "againstTrend.standardError", 0.1629548, 5e-8);
    close(draft, "againstTrend.deviance", 175.48, 5e-3);
    close(draft, "againstTrend.observed", 727, 0);
    close(draft, "againstTrend.expected", 385.6684, 5e-5);
    close(draft, "beforeAfter.rateRatio", 1.648526, 5e-7);
    close(draft, "beforeAfter.low", 1.492304, 5e-7);
    close(draft, "beforeAfter.high", 1.820664, 5e-7);
  }

  private static void close(JsonPath draft, String field, double expected, double tolerance) {
    assertThat(draft.getDouble("measures[0]." + field))
        .as(field)
        .isCloseTo(expected, within(tolerance));
  }

  private static void assertReproducible(String id) {
    ANALYST
        .request()
        .get("/v1/assessments/" + id + "/reproduction")
        .then()
        .statusCode(200)
        .body("identical", is(true))
        .body("differences", hasSize(0));
  }

  private void send(List<ReceivedEvent> events) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "linger.ms", "5", "enable.idempotence", "true");
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (ReceivedEvent event : events) {
        sent.add(producer.send(IncidentEvents.record(event)));
      }
    }
    assertThat(sent).hasSize(events.size()).allMatch(Future::isDone);
  }

  private static long incidentsOf(String country) {
    return ANALYST
        .request()
        .get("/v1/indicators?indicator=ATTACKS&from=2018-01&to=2023-12&country=" + country)
        .jsonPath()
        .getLong("watermark.incidents");
  }

  private static String registerStrategy() {
    return ANALYST
        .request()
        .contentType("application/json")
        .body(
            """
            {"title": "Security strategy of Mali", "country": "ML", "owner": "Government of Mali",
             "startedOn": "2022-01-01", "pillars": ["MILITARY_CAPACITY"],
             "objectives": ["Fewer attacks"], "sharing": "CLEAR"}
            """)
        .post("/v1/strategies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath assess(String strategy) {
    return ANALYST
        .request()
        .contentType("application/json")
        .body("{\"from\": \"2018-01\", \"to\": \"2023-12\"}")
        .post("/v1/strategies/" + strategy + "/assessments")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}

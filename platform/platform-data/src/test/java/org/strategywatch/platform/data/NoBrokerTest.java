package org.strategywatch.platform.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.test.TokenResource;
import org.strategywatch.platform.web.security.Roles;

/** A service whose broker is nowhere, not even in the name service. */
@QuarkusTest
@TestProfile(NoBrokerTest.NoBroker.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokenResource.class, restrictToAnnotatedClass = true)
class NoBrokerTest {

  /** A name that by RFC 2606 never resolves. */
  public static class NoBroker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kafka.bootstrap.servers", "kafka.invalid:9092");
    }
  }

  private final DataSource database;
  private final ChannelRegistry channels;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "health/ready", management = true)
  URI readiness;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "health/live", management = true)
  URI liveness;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  NoBrokerTest(DataSource database, ChannelRegistry channels) {
    this.channels = channels;
    this.database = database;
  }

  @Test
  void service_whenTheBrokerIsAway_startsAndServesAndKeepsItsEvents() {
    // When
    String text = UUID.randomUUID().toString();
    TestCaller.with(Roles.REPORTER)
        .request()
        .contentType("application/json")
        .body("{\"text\":\"%s\"}".formatted(text))
        .post("/v1/notes")
        .then()
        .statusCode(201);
    // Then
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(given().get(metrics).asString())
                    .containsPattern("outbox_failures_total [1-9]"));
    assertThat(
            Stand.query(
                database,
                "SELECT count(*) FROM outbox_waiting JOIN outbox USING (position) WHERE payload LIKE '%%%s%%'"
                    .formatted(text)))
        .containsExactly("1");
    assertThat(channels.getPausable("notes").isPaused()).isTrue();
    given().get(readiness).then().statusCode(200).body("status", equalTo("UP"));
    given().get(liveness).then().statusCode(200).body("status", equalTo("UP"));
  }
}

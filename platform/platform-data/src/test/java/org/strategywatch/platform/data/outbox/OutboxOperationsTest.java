package org.strategywatch.platform.data.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PlatformTables;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/** Operators' commands for parked aggregates, over the management port. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class OutboxOperationsTest {

  private final DataSource database;
  private final OutboxOperations operations;
  private final String id = "area|indicator " + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "outbox/parked", management = true)
  URI parked;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  OutboxOperationsTest(DataSource database, OutboxOperations operations) {
    this.database = database;
    this.operations = operations;
  }

  @Test
  void tables_always_areThePublishedOnes() throws Exception {
    PlatformTables.assertPresentIn(database);
  }

  @Test
  void list_whenAnAggregateIsParked_showsItAndTheMetricCountsIt() throws SQLException {
    // Given
    park();
    // When / Then
    given()
        .get(parked)
        .then()
        .statusCode(200)
        .body("aggregateId", hasItem(id))
        .body("find { it.aggregateId == '" + id + "' }.reason", equalTo("too large"));
    operations.measure();
    assertThat(given().get(metrics).asString()).containsPattern("outbox_parked [1-9]");
    given().post(parked + "/{id}/skip", id).then().statusCode(204);
  }

  @Test
  void skip_whenAnAggregateIsParked_givesUpTheEventAndFreesTheAggregate() throws SQLException {
    // Given
    park();
    // When
    given().post(parked + "/{id}/skip", id).then().statusCode(204);
    // Then
    given().get(parked).then().body("aggregateId", not(hasItem(id)));
    assertThat(
            Stand.query(
                database, "SELECT count(*) FROM outbox_waiting WHERE aggregateid = '" + id + "'"))
        .containsExactly("0");
  }

  @Test
  void commands_whenNothingIsParked_answer404() {
    given().post(parked + "/{id}/retry", "nobody").then().statusCode(404);
    given().post(parked + "/{id}/skip", "nobody").then().statusCode(404);
  }

  private void park() {
    Stand.execute(
        database,
        Stand.insertEvent(id, 1, "strategywatch.incidents.v1")
            + ";INSERT INTO outbox_parked SELECT aggregateid, position, 'too large' FROM outbox"
            + " WHERE aggregateid = '"
            + id
            + "'");
  }
}

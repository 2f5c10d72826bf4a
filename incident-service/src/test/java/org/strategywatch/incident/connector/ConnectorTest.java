package org.strategywatch.incident.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Answers in the sources' shapes; every event is invented. */
@QuarkusTest
@QuarkusTestResource(RecordedSources.class)
class ConnectorTest {

  private static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  /** Another year than before is another query, which begins at the first page. */
  private static int year = 1950;

  private final Connectors connectors;
  private final AgroalDataSource database;

  ConnectorTest(Connectors connectors, AgroalDataSource database) {
    this.connectors = connectors;
    this.database = database;
  }

  @BeforeEach
  void anew() {
    RecordedSources.reset();
    year++;
    schedule("acled", "[\"Uruguay\"]");
    schedule("ucdp", "[\"165\"]");
  }

  @Test
  void run_whenTwoPages_importsBothAndThenAsksForWhatIsNew() {
    // Given
    RecordedSources.reply(200, ucdp(990001, "2020-05-01", "next"));
    RecordedSources.reply(200, ucdp(990002, "2020-06-02", ""));

    // When
    JsonPath run = run("ucdp");
    run("ucdp");

    // Then
    assertThat(run.getString("state")).isEqualTo("completed");
    assertThat(run.getInt("pages")).isEqualTo(2);
    assertThat(run.getList("imports")).hasSize(2);
    JsonPath first =
        OPERATOR.request().get("/v1/imports/" + run.getString("imports[0]")).jsonPath();
    assertThat(first.getInt("rows.read")).isEqualTo(1);
    assertThat(first.getInt("rows.rejected")).isZero();
    assertThat(incident("ucdp-ged", "990002", "UY")).isNotNull();
    String path = "/api/gedevents/25.1?pagesize=1000&page=";
    assertThat(RecordedSources.asked())
        .containsExactly(
            path + "0&Country=165&StartDate=" + year + "-01-01",
            path + "1&Country=165&StartDate=" + year + "-01-01",
            path + "0&Country=165&StartDate=2020-06-02");
  }

  @Test
  void run_whenSourceIsBusy_waitsAndGoesOn() {
    RecordedSources.reply(429, Map.of("Retry-After", "0"), "", new CountDownLatch(0));
    RecordedSources.reply(503, "");
    RecordedSources.reply(200, acled("INV9001"));

    JsonPath run = run("acled");

    assertThat(run.getString("state")).isEqualTo("completed");
    assertThat(incident("acled", "INV9001", "UY"))
        .isNotNull()
        .satisfies(
            incident ->
                assertThat(incident.getString("licence")).isEqualTo("NO_RAW_REDISTRIBUTION"));
  }

  @Test
  void run_whenSourceStaysBroken_failsWithTheReason_andTheNextGoesOnFromThatPage() {
    // Given
    RecordedSources.reply(200, acled("INV9011"));
    for (int attempt = 0; attempt < 5; attempt++) {
      RecordedSources.reply(500, "<h1>" + RecordedSources.SECRET + "</h1>");
    }

    // When
    JsonPath failed = run("acled");
    RecordedSources.reset();
    RecordedSources.reply(200, acled("INV9012"));
    JsonPath next = run("acled");

    // Then
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("failure")).isEqualTo("The source answered with status 500");
    assertThat(next.getString("state")).isEqualTo("completed");
    assertThat(RecordedSources.asked().getFirst())
        .startsWith("/api/acled/read?_format=json&page=2&limit=1000&country=Uruguay&year=");
    assertThat(incident("acled", "INV9011", "UY")).isNotNull();
    assertThat(incident("acled", "INV9012", "UY")).isNotNull();
  }

  @Test
  void run_whenPageBreaksOff_failsAndStoresNothingOfIt() {
    RecordedSources.reply(200, "{\"Result\":[{\"id\":99");

    JsonPath run = run("ucdp");

    assertThat(run.getString("failure")).isEqualTo("The page is no whole JSON document");
    assertThat(run.getList("imports")).isEmpty();
  }

  @Test
  void run_whenPageIsTooLarge_failsAndNamesTheLimit() {
    RecordedSources.reply(200, "{\"Result\":[\"" + "x".repeat(30_000) + "\"]}");

    assertThat(run("ucdp").getString("failure"))
        .isEqualTo("A page of the source has more than 20480 bytes");
  }

  @Test
  void run_whenSourceRedirects_doesNotFollow() {
    RecordedSources.reply(302, Map.of("Location", "/elsewhere"), "", new CountDownLatch(0));

    assertThat(run("ucdp").getString("failure")).isEqualTo("The source answered with status 302");
    assertThat(RecordedSources.asked()).hasSize(1);
  }

  @Test
  void run_whenSourceWantsALongPause_leavesItToTheNextRun() {
    RecordedSources.reply(429, Map.of("Retry-After", "3600"), "", new CountDownLatch(0));

    assertThat(run("ucdp").getString("failure"))
        .isEqualTo("The source wants us to come back in 3600 s");
  }

  @Test
  void run_whenTokenHasExpired_logsInOnceMore() {
    RecordedSources.reply(200, acled("INV9021"));
    run("acled");
    int before = RecordedSources.logins();
    RecordedSources.reply(401, "");
    RecordedSources.reply(200, acled("INV9022"));

    JsonPath run = run("acled");

    assertThat(run.getString("state")).isEqualTo("completed");
    assertThat(RecordedSources.logins()).isEqualTo(before + 1);
    assertThat(incident("acled", "INV9022", "UY")).isNotNull();
  }

  @Test
  void run_whenOneIsUnderWay_isRefused() {
    CountDownLatch gate = new CountDownLatch(1);
    RecordedSources.reply(200, Map.of(), acled("INV9031"), gate);
    Response first = start("acled");

    Response second = start("acled");
    gate.countDown();

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.jsonPath().getString("code")).isEqualTo("CONNECTOR_RUNNING");
    assertThat(end(first).getString("state")).isEqualTo("completed");
  }

  @Test
  void run_whenSourceHasDeletedAnEvent_retractsIt() {
    // Given
    RecordedSources.reply(200, acled("INV9041"));
    RecordedSources.reply(200, "{\"success\":true,\"data\":[]}");
    RecordedSources.reply(
        200,
        """
        {"success": true, "data": [{"event_id_cnty": "INV9041", "deleted_timestamp": "1700000000"},
          {"event_id_cnty": "INV9049", "deleted_timestamp": "1700000000"}]}
        """);

    // When
    JsonPath run = run("acled");

    // Then
    assertThat(run.getInt("retracted")).isEqualTo(1);
    assertThat(run.getInt("leftAlone")).isZero();
    JsonPath import_ =
        OPERATOR.request().get("/v1/imports/" + run.getString("imports[0]")).jsonPath();
    assertThat(import_.getInt("rows.created")).isEqualTo(1);
    assertThat(incident("acled", "INV9041", "UY")).isNull();
    assertThat(RecordedSources.asked().get(2)).startsWith("/api/deleted/read?_format=json&page=1");
  }

  @Test
  void run_whenSourceHasDeletedAnEvent_tellsItToTheBroker() throws SQLException {
    RecordedSources.reply(200, acled("INV9051"));
    run("acled");
    String id = id("INV9051");
    RecordedSources.reply(200, "{\"success\":true,\"data\":[]}");
    RecordedSources.reply(200, deleted("INV9051"));

    run("acled");

    assertThat(
            count(
                "SELECT count(*) FROM outbox WHERE type = 'org.strategywatch.incident.retracted' AND aggregateid = '%s'",
                id))
        .isEqualTo(1);
  }

  @Test
  void run_whenTheDeletedEventCountsAsPartOfAnother_leavesItToAPerson() throws SQLException {
    // Given
    RecordedSources.reply(200, acled("INV9061"));
    RecordedSources.reply(200, acled("INV9062"));
    run("acled");
    String merged = id("INV9061");
    execute(
        "UPDATE incident SET merged_into = '%s' WHERE id = '%s'".formatted(id("INV9062"), merged));
    RecordedSources.reply(200, "{\"success\":true,\"data\":[]}");
    RecordedSources.reply(200, deleted("INV9061"));

    // When
    JsonPath run = run("acled");

    // Then
    assertThat(run.getInt("retracted")).isZero();
    assertThat(run.getInt("leftAlone")).isEqualTo(1);
    assertThat(
            OPERATOR.request().get("/v1/incidents/" + merged).jsonPath().getString("verification"))
        .isEqualTo("REPORTED");
  }

  @Test
  void schedule_whenItsTimeHasCome_startsARunByItself() {
    RecordedSources.reply(200, ucdp(990071, "2020-07-01", ""));
    assertThat(put("ucdp", "[\"165\"]", true).statusCode()).isEqualTo(200);

    connectors.startDue();

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(incident("ucdp-ged", "990071", "UY")).isNotNull());
    assertThat(put("ucdp", "[\"165\"]", false).statusCode()).isEqualTo(200);
  }

  @Test
  void run_whenTheLeaseHasExpired_isTakenOverAndTheFirstStoresNothingMore() throws SQLException {
    // Given
    CountDownLatch gate = new CountDownLatch(1);
    RecordedSources.reply(200, Map.of(), acled("INV9081"), gate);
    Response first = start("acled");
    await().atMost(Duration.ofMinutes(1)).until(() -> !RecordedSources.asked().isEmpty());
    execute("UPDATE connector SET lease_until = now() - interval '1 second' WHERE name = 'acled'");

    // When
    Response second = start("acled");
    gate.countDown();

    // Then
    assertThat(end(second).getString("state")).isEqualTo("completed");
    JsonPath abandoned = OPERATOR.request().get(first.header("Location")).jsonPath();
    assertThat(abandoned.getString("state")).isEqualTo("failed");
    assertThat(abandoned.getString("failure"))
        .isEqualTo("The instance stopped before the run ended; the next one goes on from its page");
  }

  @Test
  void answers_haveNoSecrets() {
    RecordedSources.reply(403, RecordedSources.SECRET);
    run("acled");

    for (String path : List.of("", "/acled", "/acled/runs", "/ucdp", "/ucdp/runs")) {
      assertThat(OPERATOR.request().get("/v1/connectors" + path).asString())
          .doesNotContain(RecordedSources.SECRET)
          .doesNotContain("somebody@example.org");
    }
  }

  @Test
  void schedule_whenCountryIsNotTheSources_isRefusedAndNamesThePlace() {
    Response response = put("ucdp", "[\"Uruguay\"]");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/countries/0");
    assertThat(put("acled", "[\"Uruguay:OR:year=1\"]").statusCode()).isEqualTo(400);
  }

  @Test
  void connector_whenThereIsNone_isNotFound() {
    assertThat(OPERATOR.request().get("/v1/connectors/other").jsonPath().getString("code"))
        .isEqualTo("CONNECTOR_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.VERIFIER, Roles.PUBLISHER})
  void connectors_whenNotOperator_areForbidden(String role) {
    TestCaller caller = TestCaller.with(role);

    assertThat(caller.request().get("/v1/connectors").statusCode()).isEqualTo(403);
    assertThat(caller.request().get("/v1/connectors/acled/runs").statusCode()).isEqualTo(403);
    assertThat(caller.request().post("/v1/connectors/acled/runs").statusCode()).isEqualTo(403);
  }

  private static String id(String event) {
    return Objects.requireNonNull(incident("acled", event, "UY"), event).getString("id");
  }

  private static String deleted(String event) {
    return """
        {"success": true, "data": [{"event_id_cnty": "%s", "deleted_timestamp": "1700000000"}]}
        """
        .formatted(event);
  }

  private long count(String sql, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(id))) {
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

  private static void schedule(String name, String countries) {
    assertThat(put(name, countries).statusCode()).isEqualTo(200);
  }

  private static Response put(String name, String countries) {
    return put(name, countries, false);
  }

  private static Response put(String name, String countries, boolean enabled) {
    return OPERATOR
        .request()
        .contentType(ContentType.JSON)
        .body(
            "{\"enabled\": %s, \"everyHours\": 24, \"countries\": %s, \"fromYear\": %d}"
                .formatted(enabled, countries, year))
        .put("/v1/connectors/" + name + "/schedule");
  }

  private static Response start(String name) {
    return OPERATOR.request().post("/v1/connectors/" + name + "/runs");
  }

  private static JsonPath run(String name) {
    return end(start(name));
  }

  /** The lease is free too, so that the next run can begin. */
  private static JsonPath end(Response started) {
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    String run = started.header("Location");
    return await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> OPERATOR.request().get(run).jsonPath(),
            found ->
                !"running".equals(found.getString("state"))
                    && !OPERATOR
                        .request()
                        .get(run.substring(0, run.indexOf("/runs")))
                        .jsonPath()
                        .getBoolean("running"));
  }

  private static @Nullable JsonPath incident(String scheme, String id, String country) {
    JsonPath list =
        OPERATOR.request().get("/v1/incidents?country=" + country + "&limit=500").jsonPath();
    String found =
        list.getString(
            "items.find { it.externalIds == [[scheme: '%s', id: '%s']] }?.id"
                .formatted(scheme, id));
    return found == null ? null : OPERATOR.request().get("/v1/incidents/" + found).jsonPath();
  }

  private static String ucdp(int id, String day, String next) {
    return """
        {"TotalCount": 2, "TotalPages": 2, "PreviousPageUrl": "", "NextPageUrl": "%s", "Result": [
         {"id": %d, "type_of_violence": 1, "side_a": "Government of Example", "side_b": "Example Front",
          "number_of_sources": 1, "where_prec": 1, "where_coordinates": "Town", "adm_1": "Region A",
          "adm_2": "Area B", "latitude": -32.5, "longitude": -55.5, "country": "Uruguay",
          "event_clarity": 1, "date_prec": 1, "date_start": "%sT00:00:00", "date_end": "%sT00:00:00",
          "deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": 2,
          "best": 2, "high": 3, "low": 1}]}
        """
        .formatted(next, id, day, day);
  }

  private static String acled(String id) {
    return """
        {"status": 200, "success": true, "count": 1, "messages": [], "data": [
         {"event_id_cnty": "%s", "event_date": "2022-02-03", "year": "2022", "time_precision": "1",
          "event_type": "Protests", "sub_event_type": "Peaceful protest",
          "actor1": "Protesters (Nowhere)", "inter1": "6", "country": "Uruguay",
          "location": "Inventville", "latitude": "-32.5", "longitude": "-55.5", "geo_precision": 2,
          "source": "Invented Post", "notes": "An invented march.", "fatalities": "0",
          "timestamp": "1700000000"}]}
        """
        .formatted(id);
  }
}

package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Who gets to see an incident; each test in a country of its own. */
@QuarkusTest
class IncidentDisclosureTest {

  private static final TestCaller SOURCE = TestCaller.with(Roles.REPORTER);
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);
  private static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  private final DataSource database;

  IncidentDisclosureTest(DataSource database) {
    this.database = database;
  }

  @Test
  void audience_whenGiven_isWhoSeesIt() {
    // When
    String location =
        record("XB", "\"eventType\": \"THREAT\", \"sharing\": \"CLEAR\", \"audience\": [\"ngo\"]");

    // Then
    assertSees(READER.of("ngo"), location, "XB");
    assertSees(SOURCE, location, "XB");
    assertSeesNothing(READER, location, "XB");
    assertSeesNothing(OPERATOR, location, "XB");
    READER.of("ngo").request().get(location).then().body("audience", contains("ngo"));
  }

  @Test
  void audience_whenEmpty_isNobodyButTheSource() {
    // When
    String location =
        record("XC", "\"eventType\": \"THREAT\", \"sharing\": \"CLEAR\", \"audience\": []");

    // Then
    assertSees(SOURCE, location, "XC");
    SOURCE.request().get(location).then().body("audience", empty());
    assertSeesNothing(READER, location, "XC");
    assertSeesNothing(OPERATOR, location, "XC");
  }

  @Test
  void audience_whenTheLabelIsAboveTheClearance_isNotEnough() {
    String location =
        record("XD", "\"eventType\": \"THREAT\", \"sharing\": \"RED\", \"audience\": [\"ngo\"]");

    assertSeesNothing(READER.of("ngo").cleared(SharingLabel.AMBER), location, "XD");
    assertSees(READER.of("ngo"), location, "XD");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"audience\": [\" \"]', /audience/0",
    "'\"audience\": \"ngo\"', /audience",
    "'\"operationalSharing\": \"PINK\"', /operationalSharing"
  })
  void markings_whenWrong_areNamed(String field, String pointer) {
    SOURCE
        .request()
        .contentType(ContentType.JSON)
        .body(IncidentRequests.minimalWith(field))
        .post("/v1/incidents")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void history_whenTheAudienceWasNarrowerBefore_leavesThatOut() {
    // Given
    String location =
        record("XE", "\"eventType\": \"THREAT\", \"sharing\": \"CLEAR\", \"audience\": []");

    // When
    SOURCE
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"audience\": [\"ngo\"], \"consent\": \"Told on the telephone\"}")
        .patch(location)
        .then()
        .statusCode(200);

    // Then
    READER.of("ngo").request().get(location + "/history").then().body("items.version", contains(2));
    SOURCE.request().get(location + "/history").then().body("items.version", contains(2, 1));
  }

  @Test
  void licence_whenRowsMayNotGoOn_keepsThemWithTheSourceAndTheOperator() {
    String location =
        record(
            "XF",
            "\"eventType\": \"BATTLE\", \"sharing\": \"CLEAR\","
                + " \"licence\": \"NO_RAW_REDISTRIBUTION\"");

    assertSees(SOURCE, location, "XF");
    assertSees(OPERATOR, location, "XF");
    READER.request().get(aggregates("XF")).then().body("items", empty());
    READER.request().get(location).then().statusCode(404);
    READER.request().get(location + "/history").then().statusCode(404);
    READER.request().get("/v1/incidents?country=XF").then().body("items", empty());
  }

  @Test
  void licence_whenRowsMayNotGoOn_countsThemInLargeGroupsOfWholeMonths() {
    // Given
    String licensed =
        "\"eventType\": \"BATTLE\", \"sharing\": \"CLEAR\","
            + " \"licence\": \"NO_RAW_REDISTRIBUTION\"";
    for (int i = 0; i < 4; i++) {
      record("XJ", licensed);
    }

    // When
    READER
        .request()
        .get(aggregates("XJ"))
        .then()
        .body("items", empty())
        .body("suppressedGroups", equalTo(1));
    record("XJ", licensed);

    // Then
    READER
        .request()
        .get(aggregates("XJ") + "&from=2024-09-01&to=2024-09-30")
        .then()
        .body("items.incidents", contains(5))
        .body("suppressedGroups", nullValue());
    for (String filter :
        List.of("from=2024-09-02", "q=anything", "bbox=0,0,1,1", "minFatalities=0")) {
      READER.request().get(aggregates("XJ") + "&" + filter).then().body("items", empty());
    }
    READER
        .cleared(SharingLabel.CLEAR)
        .request()
        .get("/v1/incidents?country=XJ")
        .then()
        .body("items", empty());
  }

  @Test
  void sensitiveKind_withoutALabel_isAmber() {
    String detention = record("XG", "\"eventType\": \"DETENTION\"");
    String violence =
        record(
            "XG",
            "\"eventType\": \"VIOLENCE_AGAINST_CIVILIANS\", \"subEventType\": \"SEXUAL_VIOLENCE\"");

    SOURCE.request().get(detention).then().body("sharing", equalTo("AMBER"));
    SOURCE.request().get(violence).then().body("sharing", equalTo("AMBER"));
  }

  @Test
  void sensitiveKind_withinThreeDays_isForTheSourceAndThoseWhoCheck() throws SQLException {
    // Given
    String location = record("XI", "\"eventType\": \"DETENTION\"");
    assertSees(SOURCE, location, "XI");
    assertSees(VERIFIER, location, "XI");
    assertSees(OPERATOR, location, "XI");
    assertSeesNothing(READER, location, "XI");
    assertSeesNothing(VERIFIER.cleared(SharingLabel.GREEN), location, "XI");

    // When
    passHours(71, "XI");
    assertSeesNothing(READER, location, "XI");
    passHours(1, "XI");

    // Then
    assertSees(READER, location, "XI");
    assertSeesNothing(READER.cleared(SharingLabel.GREEN), location, "XI");
  }

  private void passHours(int hours, String country) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE incident SET recorded_at = recorded_at - interval '%1$d hours',".formatted(hours)
              + " released_at = released_at - interval '%1$d hours' WHERE country = '%2$s'"
                  .formatted(hours, country));
    }
  }

  private static void assertSees(TestCaller caller, String location, String country) {
    caller.request().get(location).then().statusCode(200);
    caller.request().get(location + "/history").then().statusCode(200);
    caller.request().get("/v1/incidents?country=" + country).then().body("items", hasSize(1));
    caller.request().get(aggregates(country)).then().body("items.incidents", contains(1));
  }

  private static void assertSeesNothing(TestCaller caller, String location, String country) {
    assertThat(caller.request().get(location).statusCode()).isEqualTo(404);
    assertThat(caller.request().get(location + "/history").statusCode()).isEqualTo(404);
    caller.request().get("/v1/incidents?country=" + country).then().body("items", empty());
    caller.request().get(aggregates(country)).then().body("items", empty());
  }

  private static String aggregates(String country) {
    return "/v1/incidents/aggregates?by=country&country=" + country;
  }

  private static String record(String country, String fields) {
    Response recorded =
        SOURCE
            .request()
            .contentType(ContentType.JSON)
            .body(
                "{\"occurredOn\": \"2024-09-17\", \"country\": \"%s\", %s}"
                    .formatted(country, fields))
            .post("/v1/incidents");
    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    return recorded.header("Location");
  }
}

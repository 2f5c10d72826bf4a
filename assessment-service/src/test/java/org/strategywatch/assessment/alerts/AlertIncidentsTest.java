package org.strategywatch.assessment.alerts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** From an alert to its incidents and back. The windows of the alerts end with the fifth attack. */
@QuarkusTest
class AlertIncidentsTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller PARTNER = READER.cleared(SharingLabel.GREEN);
  private static final String SOON = "2023-07-10";

  private final Intake intake;
  private final Scanning scanning;

  AlertIncidentsTest(Intake intake, Scanning scanning) {
    this.intake = intake;
    this.scanning = scanning;
  }

  @Test
  void incidents_ofAnAlert_areThoseOfItsWindowPageByPage() {
    // Given
    suddenViolence("TO", "CLEAR");
    String alert = alert(PARTNER, "TO");

    // When
    ValidatableResponse first = incidents(PARTNER, alert, "?limit=3");

    // Then
    first
        .statusCode(200)
        .body("items.id", contains(ids("TO", 0, 3).toArray()))
        .body("items[0].occurredOn", equalTo("2023-07-01"))
        .body("items[0].version", equalTo(2));
    String cursor = first.extract().path("nextCursor");
    incidents(PARTNER, alert, "?limit=3&cursor=" + cursor)
        .body("items.id", contains(ids("TO", 3, 5).toArray()))
        .body("nextCursor", nullValue());
    incidents(PARTNER, alert, "?limit=0").statusCode(400);
    incidents(PARTNER, alert, "?cursor=bad").statusCode(400);
    incidents(PARTNER, UUID.randomUUID().toString(), "")
        .statusCode(404)
        .body("code", equalTo("ALERT_NOT_FOUND"));
    incidents(TestCaller.with(Roles.AUDITOR), alert, "").statusCode(403);
  }

  @Test
  void usedIn_ofAnAttack_namesTheAlertsOfItsAreaAndCountry() {
    suddenViolence("WS", "CLEAR");
    String alert = alert(PARTNER, "WS");

    usedIn(PARTNER, "WS", 4)
        .statusCode(200)
        .body("items", empty())
        .body("alerts", hasSize(2))
        .body("alerts.find { it.admin1 == 'Koulikoro' }.id", equalTo(alert))
        .body("alerts.find { it.admin1 == null }.country", equalTo("WS"));
    usedIn(PARTNER, "WS", 5).statusCode(200).body("alerts", empty());
  }

  @Test
  void incidents_whenSomeMayNotBeSeenByThemselves_areLeftOut() {
    // Given
    suddenViolence("FM", "CLEAR");
    String alert = alert(PARTNER, "FM");
    ObjectNode forOthers = licensed("FM", 0, "CLEAR");
    forOthers.putArray("audience").add("somebody-else");
    ObjectNode numbersOnly = licensed("FM", 1, "CLEAR").put("licence", "NO_RAW_REDISTRIBUTION");

    // When
    intake.deliver(attack("FM", 0, 3, forOthers), attack("FM", 1, 3, numbersOnly));
    scanning.scan("FM", SOON);

    // Then
    incidents(PARTNER, alert, "").body("items.id", contains(ids("FM", 2, 5).toArray()));
    usedIn(PARTNER, "FM", 0).statusCode(404);
    usedIn(PARTNER.of("somebody-else"), "FM", 0).statusCode(200).body("alerts", hasSize(2));
  }

  @Test
  void usedIn_whenTheAlertsAreForAHigherClearance_namesNone() {
    // Given
    suddenViolence("MH", "AMBER");
    intake.deliver(attack("MH", 0, 3, licensed("MH", 0, "CLEAR")));
    scanning.scan("MH", SOON);
    String alert = alert(READER.cleared(SharingLabel.AMBER), "MH");

    // Then
    usedIn(READER.cleared(SharingLabel.AMBER), "MH", 0).body("alerts", hasSize(2));
    usedIn(PARTNER, "MH", 0).statusCode(200).body("alerts", empty());
    incidents(PARTNER, alert, "").statusCode(404);
  }

  @Test
  void incidents_ofAWithdrawnAlert_areNone() {
    // Given
    suddenViolence("VU", "CLEAR");
    String alert = alert(PARTNER, "VU");

    // When
    ObjectNode fewer = licensed("VU", 4, "CLEAR");
    fewer.withObject("fatalities").put("low", 0).put("best", 0).put("high", 0);
    intake.deliver(
        attack("VU", 4, 3, fewer),
        attack("VU", 5, 3, licensed("VU", 5, "CLEAR").put("verification", "RETRACTED")));
    scanning.scan("VU", SOON);

    // Then
    incidents(PARTNER, alert, "").statusCode(200).body("items", empty());
    usedIn(PARTNER, "VU", 0).statusCode(200).body("alerts", empty());
  }

  private void suddenViolence(String country, String sharing) {
    intake.deliver(SuddenViolence.in(country, sharing));
    for (int day = 0; day < 6; day++) {
      intake.deliver(attack(country, day, 2, licensed(country, day, sharing)));
    }
    scanning.scan(country, SOON);
  }

  private static ReceivedEvent attack(String country, int day, long version, ObjectNode state) {
    return received(SuddenViolence.id(country, "attack " + day), version, state);
  }

  private static ObjectNode licensed(String country, int day, String sharing) {
    return SuddenViolence.attack(country, day, 22)
        .put("sharing", sharing)
        .put("licence", "ATTRIBUTION");
  }

  private static List<String> ids(String country, int from, int before) {
    return IntStream.range(from, before)
        .mapToObj(day -> SuddenViolence.id(country, "attack " + day).toString())
        .toList();
  }

  private static String alert(TestCaller caller, String country) {
    return caller
        .request()
        .get("/v1/alerts?admin1=Koulikoro&country=" + country)
        .then()
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }

  private static ValidatableResponse incidents(TestCaller caller, String alert, String query) {
    return caller.request().get("/v1/alerts/" + alert + "/incidents" + query).then();
  }

  private static ValidatableResponse usedIn(TestCaller caller, String country, int day) {
    UUID attack = SuddenViolence.id(country, "attack " + day);
    return caller.request().get("/v1/incidents/" + attack + "/used-in").then();
  }
}

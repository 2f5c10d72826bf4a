package org.strategywatch.assessment.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class AlertResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller PARTNER = READER.cleared(SharingLabel.GREEN);
  private static final String SOON = "2023-07-10";

  private final Intake intake;
  private final Scanning scanning;

  AlertResourceTest(Intake intake, Scanning scanning) {
    this.intake = intake;
    this.scanning = scanning;
  }

  @Test
  void list_whenMoreDiedThanInAnyThirtyDaysOfTheYear_saysSoInPlainWords() {
    // Given
    intake.deliver(SuddenViolence.in("QN"));

    // When
    scanning.scan("QN", SOON);

    // Then
    list(PARTNER, "country=QN&admin1=koulikoro region")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].admin1", equalTo("Koulikoro"))
        .body("items[0].indicator", equalTo("FATALITIES"))
        .body("items[0].rule", equalTo("HDX_SIGNALS"))
        .body("items[0].level", equalTo(1))
        .body("items[0].state", equalTo("RAISED"))
        .body("items[0].window.from", equalTo("2023-06-06"))
        .body("items[0].window.to", equalTo("2023-07-05"))
        .body("items[0].observed", equalTo(110))
        .body("items[0].expected.doubleValue()", closeTo(61 * 30 / 366.0, 1e-6))
        .body("items[0].threshold", equalTo(100.0f))
        .body("items[0].numbersWithheld", equalTo(false))
        .body("items[0].watermark.incidents", equalTo(8))
        .body("items[0].watermark.newest", equalTo("2023-07-06"))
        .body("items[0].sharing", equalTo("CLEAR"))
        .body("items[0].version", equalTo(1))
        .body(
            "items[0].sentence.en",
            equalTo(
                "In the 30 days to 5 July 2023, 110 people were reported killed in Koulikoro,"
                    + " more than in any 30 days of the year before."))
        .body(
            "items[0].sentence.fr",
            equalTo(
                "Koulikoro : 110 personnes tuées, selon les informations reçues, au cours des 30"
                    + " jours jusqu’au 5 juillet 2023, plus que pendant toute autre période de 30"
                    + " jours de l’année précédente."));
    list(PARTNER, "country=QN").body("items", hasSize(2));
  }

  @Test
  void list_whenPaged_goesOnBehindTheCursor() {
    intake.deliver(SuddenViolence.in("QO"));
    scanning.scan("QO", SOON);

    String cursor =
        list(PARTNER, "country=QO&limit=1").body("items", hasSize(1)).extract().path("nextCursor");
    String first = list(PARTNER, "country=QO&limit=1").extract().path("items[0].id");

    String second =
        list(PARTNER, "country=QO&limit=1&cursor=" + cursor)
            .body("items", hasSize(1))
            .body("nextCursor", nullValue())
            .extract()
            .path("items[0].id");
    assertThat(second).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "rule=HDX_SIGNALS, 2",
    "rule=FARRINGTON_FLEXIBLE, 0",
    "state=RAISED, 2",
    "state=CLEARED, 0",
    "from=2023-07-05&to=2023-07-05, 2",
    "from=2023-07-06, 0",
    "to=2023-07-04, 0",
    "admin1=Ségou, 0"
  })
  void list_whenFiltered_givesWhatFits(String filter, int alerts) {
    intake.deliver(SuddenViolence.in("QP"));
    scanning.scan("QP", SOON);

    list(PARTNER, "country=QP&" + filter).body("items", hasSize(alerts));
  }

  @Test
  void scan_whenEventsAreDeliveredAndScannedAgain_changesNothing() {
    // Given
    List<ReceivedEvent> events = SuddenViolence.in("QQ");
    intake.deliver(events);
    scanning.scan("QQ", SOON);
    String before = list(PARTNER, "country=QQ").extract().asString();

    // When
    intake.deliver(events);
    scanning.scan("QQ", SOON);
    scanning.scan("QQ", SOON);

    // Then
    assertThat(list(PARTNER, "country=QQ").extract().asString()).isEqualTo(before);
  }

  @Test
  void scan_whenTheClockPassesOn_clearsWhatIsOver() {
    // Given
    intake.deliver(SuddenViolence.in("QR"));
    scanning.scan("QR", SOON);

    // When
    scanning.scan("QR", "2023-08-03");
    list(PARTNER, "country=QR").body("items.state", contains("RAISED", "RAISED"));
    scanning.scan("QR", "2023-09-01");

    // Then
    list(PARTNER, "country=QR&admin1=Koulikoro")
        .body("items[0].state", equalTo("CLEARED"))
        .body("items[0].clearedOn", equalTo("2023-08-04"))
        .body("items[0].observed", equalTo(110))
        .body("items[0].version", equalTo(2));
  }

  @Test
  void scan_whenACorrectionTakesTheGroundAway_withdrawsTheAlertAndItsNumbers() {
    // Given
    intake.deliver(SuddenViolence.in("QS"));
    scanning.scan("QS", SOON);
    UUID attack = SuddenViolence.id("QS", "attack 4");

    // When
    intake.deliver(
        received(attack, 2, SuddenViolence.attack("QS", 4, 0)),
        received(
            SuddenViolence.id("QS", "attack 5"),
            2,
            SuddenViolence.attack("QS", 5, 9).put("verification", "RETRACTED")));
    scanning.scan("QS", SOON);

    // Then
    list(PARTNER, "country=QS&admin1=Koulikoro")
        .body("items[0].state", equalTo("WITHDRAWN"))
        .body("items[0].observed", nullValue())
        .body("items[0].watermark", nullValue())
        .body("items[0].version", equalTo(2))
        .body(
            "items[0].sentence.en",
            equalTo(
                "The alert of 5 July 2023 for Koulikoro is withdrawn: the incidents as they are now"
                    + " known do not bear it out."));

    // When it comes back
    intake.deliver(received(attack, 3, SuddenViolence.attack("QS", 4, 40)));
    scanning.scan("QS", SOON);

    // Then
    list(PARTNER, "country=QS&admin1=Koulikoro")
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("RAISED"))
        .body("items[0].observed", equalTo(128))
        .body("items[0].version", equalTo(3));
  }

  @Test
  void scan_whenALateReportMovesTheDay_keepsTheAlert() {
    // Given
    intake.deliver(SuddenViolence.in("QT"));
    scanning.scan("QT", SOON);
    String id = list(PARTNER, "country=QT&admin1=Koulikoro").extract().path("items[0].id");

    // When
    UUID attack = SuddenViolence.id("QT", "attack 0");
    intake.deliver(received(attack, 2, SuddenViolence.attack("QT", 0, 50)));
    scanning.scan("QT", SOON);

    // Then
    list(PARTNER, "country=QT&admin1=Koulikoro")
        .body("items.id", contains(id))
        .body("items[0].window.to", equalTo("2023-07-04"))
        .body("items[0].state", equalTo("RAISED"))
        .body("items[0].version", equalTo(2));
  }

  @Test
  void list_whenFewerThanFiveIncidentsCounted_leavesTheNumbersOut() {
    // Given
    intake.deliver(SuddenViolence.in("QU"));
    UUID single = SuddenViolence.id("QU", "attack 0");
    intake.deliver(received(single, 2, SuddenViolence.attack("QU", 0, 150)));

    // When
    scanning.scan("QU", SOON);

    // Then
    list(PARTNER, "country=QU&admin1=Koulikoro")
        .body("items[0].numbersWithheld", equalTo(true))
        .body("items[0].observed", nullValue())
        .body("items[0].expected", nullValue())
        .body("items[0].threshold", nullValue())
        .body("items[0].watermark", nullValue())
        .body(
            "items[0].sentence.en",
            equalTo(
                "In the 30 days to 1 July 2023, at least 100 people were reported killed in"
                    + " Koulikoro, more than in any 30 days of the year before."));
  }

  @Test
  void list_whenIncidentsAreAboveTheClearance_tellsNothingOfTheAlert() {
    // Given
    intake.deliver(SuddenViolence.in("QV", "AMBER"));

    // When
    scanning.scan("QV", SOON);

    // Then
    list(PARTNER, "country=QV").body("items", hasSize(0));
    String id =
        list(READER, "country=QV&admin1=Koulikoro")
            .body("items", hasSize(1))
            .body("items[0].sharing", equalTo("AMBER"))
            .extract()
            .path("items[0].id");
    read(PARTNER, id).statusCode(404);
    read(READER, id).statusCode(200);
  }

  @Test
  void list_whenAHiddenIncidentJoins_isByteForByteTheSameForWhoeverDoesNotSeeIt() {
    // Given
    intake.deliver(SuddenViolence.in("QW"));
    scanning.scan("QW", SOON);
    String before = list(PARTNER, "country=QW").extract().asString();
    UUID hidden = UUID.randomUUID();

    // When
    intake.deliver(
        received(
            hidden,
            1,
            withDeaths(incident(hidden, "QW", "2023-07-02"), 9, 9, 9)
                .put("admin1", "Koulikoro")
                .put("sharing", "AMBER")));
    scanning.scan("QW", SOON);

    // Then
    assertThat(list(PARTNER, "country=QW").extract().asString()).isEqualTo(before);
    list(READER, "country=QW&admin1=Koulikoro")
        .body("items", hasSize(1))
        .body("items[0].sharing", equalTo("AMBER"))
        .body("items[0].observed", equalTo(119));
  }

  @Test
  void list_whenTheLabelOfAnIncidentRises_hidesTheAlertAtOnceAndThenWithdrawsIt() {
    // Given
    intake.deliver(SuddenViolence.in("QX"));
    scanning.scan("QX", SOON);
    String id = list(PARTNER, "country=QX&admin1=Koulikoro").extract().path("items[0].id");
    UUID attack = SuddenViolence.id("QX", "attack 1");

    // When
    intake.deliver(received(attack, 2, SuddenViolence.attack("QX", 1, 30).put("sharing", "AMBER")));

    // Then
    list(PARTNER, "country=QX").body("items", hasSize(0));
    read(PARTNER, id).statusCode(404);

    // When
    scanning.scan("QX", SOON);

    // Then
    list(PARTNER, "country=QX&admin1=Koulikoro")
        .body("items.state", contains("RAISED"))
        .body("items[0].window.to", equalTo("2023-07-06"))
        .body("items[0].observed", equalTo(110));
    list(READER, "country=QX&admin1=Koulikoro")
        .body("items", hasSize(1))
        .body("items[0].observed", equalTo(118));
  }

  @Test
  void list_whenAWeekHasFarMoreIncidentsThanFiveYearsBefore_givesTheSecondRule() {
    // Given
    List<ReceivedEvent> events = new ArrayList<>();
    LocalDate monday = LocalDate.of(2017, 1, 2);
    for (int week = 0; week < 300; week++) {
      for (int number = 0; number <= week % 2; number++) {
        events.add(incidentOn("QY", monday.plusWeeks(week), number));
      }
    }
    for (int number = 10; number < 22; number++) {
      events.add(incidentOn("QY", monday.plusWeeks(299).plusDays(2), number));
    }

    // When
    intake.deliver(events);
    scanning.scan("QY", "2022-09-30");

    // Then
    list(PARTNER, "country=QY")
        .body("items", hasSize(1))
        .body("items[0].rule", equalTo("FARRINGTON_FLEXIBLE"))
        .body("items[0].indicator", equalTo("ATTACKS"))
        .body("items[0].admin1", nullValue())
        .body("items[0].window.from", equalTo("2022-09-26"))
        .body("items[0].window.to", equalTo("2022-10-02"))
        .body("items[0].observed", equalTo(14))
        .body("items[0].expected.doubleValue()", closeTo(1.5, 0.1))
        .body("items[0].threshold", equalTo(4.0f))
        .body(
            "items[0].sentence.en",
            equalTo(
                "In the week to 2 October 2022, 14 incidents were reported in QY, where the five"
                    + " years before led to expect 1.4 and at most 4."))
        .body(
            "items[0].sentence.fr",
            equalTo(
                "QY : 14 incidents signalés pendant la semaine jusqu’au 2 octobre 2022, alors que"
                    + " les cinq années précédentes en laissaient attendre 1,4 et au plus 4."));
  }

  @Test
  void read_whenNotChanged_is304() {
    intake.deliver(SuddenViolence.in("QZ"));
    scanning.scan("QZ", SOON);
    String id = list(PARTNER, "country=QZ").extract().path("items[0].id");

    String tag = read(PARTNER, id).statusCode(200).extract().header("ETag");

    assertThat(tag).isEqualTo("\"1\"");
    PARTNER.request().header("If-None-Match", tag).get("/v1/alerts/" + id).then().statusCode(304);
  }

  @Test
  void read_whenThereIsNone_is404() {
    read(READER, UUID.randomUUID().toString())
        .statusCode(404)
        .body("type", notNullValue())
        .body("title", equalTo("There is no such alert"));
  }

  @Test
  void score_whenTheTimeAfterIsNotKnown_waitsAndShowsNothingToWhoeverSeesNoAlert() {
    intake.deliver(SuddenViolence.in("AA", "AMBER"));
    scanning.scan("AA", SOON);

    score(READER)
        .body("followUpDays", equalTo(90))
        .body("watermark.incidents", equalTo(8))
        .body("watermark.newest", equalTo("2023-07-06"))
        .body("rules.rule", contains("HDX_SIGNALS", "FARRINGTON_FLEXIBLE"))
        .body("rules.alerts", contains(2, 0))
        .body("rules.pending", contains(2, 0))
        .body("rules.scored", contains(0, 0))
        .body("rules[0].precision", nullValue());
    score(PARTNER)
        .body("watermark.incidents", equalTo(2))
        .body("watermark.newest", equalTo("2022-09-01"))
        .body("rules.alerts", contains(0, 0));
  }

  @Test
  void score_whenMuchIsKnownAfter_countsTheAlertThatWasFollowed() {
    // Given
    intake.deliver(SuddenViolence.in("XE"));
    UUID after = SuddenViolence.id("XE", "after");
    UUID last = SuddenViolence.id("XE", "last");
    intake.deliver(
        received(after, 1, withDeaths(incident(after, "XE", "2023-08-20"), 90, 90, 90)),
        received(last, 1, incident(last, "XE", "2023-12-31")));

    // When
    scanning.scan("XE", "2024-01-02");

    // Then
    READER
        .request()
        .get("/v1/alerts/score?country=XE")
        .then()
        .statusCode(200)
        .body("rules[0].alerts", equalTo(2))
        .body("rules[0].withdrawn", equalTo(0))
        .body("rules[0].scored", equalTo(2))
        .body("rules[0].followed", equalTo(1))
        .body("rules[0].precision", equalTo(0.5f))
        .body("rules[0].medianLeadDays", equalTo(27.0f));
  }

  @Test
  void score_whenCountryIsUnknown_namesTheParameter() {
    READER
        .request()
        .get("/v1/alerts/score?country=QQQ")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("country"));
  }

  @ParameterizedTest
  @CsvSource({
    "country=QQQ, country, UNKNOWN_COUNTRY",
    "rule=GUESS, rule, UNKNOWN_CODE",
    "state=raised, state, UNKNOWN_CODE",
    "from=2023-13-01, from, INVALID_DATE",
    "from=2023-07-02&to=2023-07-01, from, AFTER_END",
    "admin1=--, admin1, INVALID_NAME",
    "limit=0, limit, OUT_OF_RANGE",
    "cursor=x, cursor, INVALID_CURSOR",
    "area=Gao, area, UNKNOWN_PARAMETER"
  })
  void list_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    list(READER, query)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  private static ReceivedEvent incidentOn(String country, LocalDate date, int number) {
    UUID id = SuddenViolence.id(country, date + " " + number);
    return received(id, 1, incident(id, country, date.toString()));
  }

  private static ValidatableResponse score(TestCaller caller) {
    return caller.request().get("/v1/alerts/score?country=AA").then().statusCode(200);
  }

  private static ValidatableResponse list(TestCaller caller, String query) {
    return caller.request().get("/v1/alerts?" + query).then();
  }

  private static ValidatableResponse read(TestCaller caller, String id) {
    return caller.request().get("/v1/alerts/" + id).then();
  }
}

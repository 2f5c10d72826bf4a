package org.strategywatch.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class DuplicateResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);

  @Test
  void list_whenAnotherToldOfTheSame_showsItWithItsReasons() {
    // Given
    String attack = Accounts.attack("LS");
    UUID one = Accounts.record(attack);
    UUID other =
        Accounts.record(attack.replace("2023-09-07", "2023-09-08").replace("16.95", "16.97"));

    // When, Then
    duplicates(one, "")
        .statusCode(200)
        .body("items.incident.id", contains(other.toString()))
        .body("items[0].score", equalTo(0.98f))
        .body(
            "items[0].reasons.part",
            contains("DAY", "DISTANCE", "PLACE", "ACTORS", "EVENT_TYPE", "DEATHS"))
        .body("items[0].reasons[0].one", equalTo("2023-09-07"))
        .body("items[0].reasons[0].other", equalTo("2023-09-08"))
        .body("items[0].reasons[0].value", equalTo(1f))
        .body("items[0].reasons[0].bits", equalTo(2.39f))
        .body("items[0].reasons[1].value", equalTo(2.2f));
    duplicates(other, "").body("items[0].score", equalTo(0.98f));
  }

  @Test
  void list_whenTheOtherNamesTheGroupByAnAlias_knowsIt() {
    // Given
    RegisteredNames.register("dup-1", "Likeness Front", "Front de ressemblance");
    String attack = Accounts.attack("BZ").replace("JNIM", "Likeness Front");
    UUID one = Accounts.record(attack);
    Accounts.record(attack.replace("Likeness Front", "Front de Ressemblance"));
    Accounts.record(attack.replace("Likeness Front", "Quite Other Front"));

    // When, Then
    duplicates(one, "?minScore=0")
        .body("items.reasons.flatten().findAll { it.part == 'ACTORS' }.bits", contains(0.83f, -1f))
        .body(
            "items[0].reasons.find { it.part == 'ACTORS' }.other",
            equalTo("front de ressemblance; likeness front"));
  }

  @Test
  void list_whenTheOtherIsElsewhere_leavesItOutUntilAskedForTheUnlikely() {
    // Given
    String attack = Accounts.attack("SZ");
    UUID one = Accounts.record(attack);
    UUID far = Accounts.record(attack.replace("16.95", "17.4").replace("Banikane", "Ber"));

    // When, Then
    duplicates(one, "").body("items", empty());
    duplicates(one, "?minScore=0").body("items.incident.id", contains(far.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMIN1", "COUNTRY"})
  void list_whenTheOtherIsKnownToAUnitOnly_findsItByTheUnit(String precision) {
    // Given
    String country = precision.equals("ADMIN1") ? "LI" : "SM";
    String attack = Accounts.attack(country);
    UUID one = Accounts.record(attack);
    String vague = attack.replace("EXACT", precision).replace("16.95", "20.1");
    UUID other = Accounts.record(vague);
    UUID elsewhere =
        Accounts.record(vague.replace("Tombouctou", "Kayes").replace("Banikane", "Nioro"));

    // When, Then
    duplicates(one, "?minScore=0").body("items.incident.id", contains(other.toString()));
    duplicates(other, "?minScore=0")
        .body("items.incident.id", hasItem(one.toString()))
        .body("items.incident.id", not(hasItem(elsewhere.toString())));
  }

  @Test
  void list_whenTheOtherHasARange_comparesTheNearestDays() {
    // Given
    String attack = Accounts.attack("AD");
    UUID one = Accounts.record(attack);
    UUID ranged =
        Accounts.record(
            attack.replace("\"2023-09-07\"", "\"2023-08-20\", \"endedOn\": \"2023-09-06\""));
    UUID monthly =
        Accounts.record(attack.replace("2023-09-07", "2023-09-30").replace("DAY", "MONTH"));
    Accounts.record(attack.replace("2023-09-07", "2023-09-11"));

    // When, Then
    duplicates(one, "?minScore=0")
        .body("items.findAll { it.reasons[0].value == 1 }.incident.id", contains(ranged.toString()))
        .body(
            "items.findAll { it.reasons[0].value == 0 }.incident.id", contains(monthly.toString()))
        .body("items.size()", equalTo(2));
  }

  @Test
  void list_whenTheOtherIsHidden_isAsIfItWereNotThere() {
    // Given
    String attack = Accounts.attack("MC");
    UUID one = Accounts.record(attack);
    String alone = body(READER.cleared(SharingLabel.GREEN), one);
    Accounts.record(attack.replace("CLEAR", "AMBER"));

    // When, Then
    assertThat(body(READER.cleared(SharingLabel.GREEN), one)).isEqualTo(alone);
    assertThat(body(READER, one)).isNotEqualTo(alone);
  }

  @Test
  void list_ofAHiddenOne_is404() {
    UUID hidden = Accounts.record(Accounts.attack("VA").replace("CLEAR", "RED"));

    READER
        .cleared(SharingLabel.AMBER)
        .request()
        .get("/v1/incidents/" + hidden + "/duplicates")
        .then()
        .statusCode(404)
        .body("code", equalTo("INCIDENT_NOT_FOUND"));
  }

  @Test
  void list_whenTheOtherWasRetracted_leavesItOut() {
    // Given
    String attack = Accounts.attack("MT");
    UUID one = Accounts.record(attack);
    UUID other = Accounts.record(attack);
    Accounts.REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"a mistake\"}")
        .post("/v1/incidents/" + other + "/retraction")
        .then()
        .statusCode(200);

    // When, Then
    duplicates(one, "?minScore=0").body("items", empty());
  }

  @Test
  void list_acrossTheAntimeridian_findsTheOther() {
    // Given
    String attack = Accounts.attack("FJ").replace("-1.75", "179.99");
    UUID one = Accounts.record(attack);
    UUID other = Accounts.record(attack.replace("179.99", "-179.99"));

    // When, Then
    duplicates(one, "").body("items.incident.id", contains(other.toString()));
    duplicates(other, "").body("items.incident.id", contains(one.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?minScore=2", "?minScore=high", "?minScore=NaN", "?least=1"})
  void list_whenAParameterIsWrong_is400(String query) {
    UUID one = Accounts.record(Accounts.attack("TV"));

    duplicates(one, query).statusCode(400).contentType("application/problem+json");
  }

  private static ValidatableResponse duplicates(UUID id, String query) {
    return READER.request().get("/v1/incidents/" + id + "/duplicates" + query).then();
  }

  private static String body(TestCaller caller, UUID id) {
    return caller
        .request()
        .get("/v1/incidents/" + id + "/duplicates?minScore=0")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}

package org.strategywatch.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class MergeTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);

  @Test
  void merge_whenOfOneEvent_countsItOnceAndKeepsBothAccounts() {
    // Given
    String attack = Accounts.attack("BT");
    UUID survivor = Accounts.record(attack);
    UUID other = Accounts.record(attack.replace("\"best\": 64", "\"best\": 66"));

    // When
    merge(VERIFIER, other, 1, survivor)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("mergedInto", equalTo(survivor.toString()))
        .body("verification", equalTo("REPORTED"))
        .body("fatalities.best", equalTo(66));

    // Then
    get("/v1/incidents?country=BT").body("items.id", contains(survivor.toString()));
    get("/v1/incidents?mergedInto=" + survivor).body("items.id", contains(other.toString()));
    get("/v1/incidents/aggregates?country=BT&by=country")
        .body("items[0].incidents", equalTo(1))
        .body("items[0].fatalities.best", equalTo(64));
    get("/v1/incidents/" + survivor).body("version", equalTo(1)).body("mergedInto", nullValue());
    get("/v1/incidents/" + survivor + "/duplicates?minScore=0").body("items", empty());
    get("/v1/incidents/" + other + "/duplicates?minScore=0").body("items", empty());
    get("/v1/incidents/" + other + "/history")
        .body("items.changed[0]", contains("mergedInto"))
        .body("items.reason[0]", equalTo("one attack"))
        .body("items.incident.mergedInto[0]", equalTo(survivor.toString()))
        .body("items.incident.mergedInto[1]", nullValue());
  }

  @Test
  void split_whenMerged_countsBothAgain() {
    // Given
    String attack = Accounts.attack("MV");
    UUID survivor = Accounts.record(attack);
    UUID other = Accounts.record(attack);
    merge(VERIFIER, other, 1, survivor).statusCode(200);

    // When
    decide(VERIFIER, other, 2, "split", "{\"reason\": \"two boats\"}")
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("mergedInto", nullValue());

    // Then
    get("/v1/incidents/aggregates?country=MV&by=country").body("items[0].incidents", equalTo(2));
    get("/v1/incidents/" + survivor + "/duplicates")
        .body("items.incident.id", contains(other.toString()));
    get("/v1/incidents/" + other + "/history").body("items.reason[0]", equalTo("two boats"));
    decide(VERIFIER, other, 3, "split", "{\"reason\": \"again\"}")
        .statusCode(409)
        .body("code", equalTo("INCIDENT_NOT_MERGED"));
  }

  @Test
  void cluster_whenSeveralAccounts_spansTheirNumbersByTheBestGraded() {
    // Given
    String attack = Accounts.attack("BN");
    UUID survivor = Accounts.record(graded(attack, "C", 3));
    UUID better =
        Accounts.record(
            graded(attack, "A", 2)
                .replace(
                    "\"low\": 60, \"best\": 64, \"high\": 70",
                    "\"low\": 55, \"best\": 57, \"high\": 58"));
    UUID vague =
        Accounts.record(
            graded(attack, "F", 6)
                .replace("\"low\": 60, \"best\": 64, \"high\": 70", "\"best\": 100"));
    merge(VERIFIER, vague, 1, better).statusCode(200);
    merge(VERIFIER, better, 1, survivor).statusCode(200);

    // When, Then
    for (UUID any : new UUID[] {survivor, better, vague}) {
      get("/v1/incidents/" + any + "/cluster")
          .body("survivor", equalTo(survivor.toString()))
          .body("fatalities.low", equalTo(55))
          .body("fatalities.best", equalTo(57))
          .body("fatalities.high", equalTo(100))
          .body("bestFrom", equalTo(better.toString()))
          .body("members.id", contains(survivor.toString(), better.toString(), vague.toString()));
    }
    get("/v1/incidents/" + survivor).body("fatalities.best", equalTo(64));
  }

  @Test
  void cluster_whenAnAccountIsHidden_isAsIfItWereNotThere() {
    // Given
    String attack = Accounts.attack("BB");
    UUID survivor = Accounts.record(attack);
    UUID hidden =
        Accounts.record(attack.replace("CLEAR", "AMBER").replace("\"high\": 70", "\"high\": 500"));
    merge(VERIFIER, hidden, 1, survivor).statusCode(200);

    // When, Then
    READER
        .cleared(SharingLabel.GREEN)
        .request()
        .get("/v1/incidents/" + survivor + "/cluster")
        .then()
        .body("members.id", contains(survivor.toString()))
        .body("fatalities.high", equalTo(70));
    get("/v1/incidents/" + survivor + "/cluster").body("fatalities.high", equalTo(500));
  }

  @Test
  void merge_intoOneThatSomeMayNotSee_is409() {
    // Given
    String attack = Accounts.attack("GD");
    UUID open = Accounts.record(attack);
    UUID hidden = Accounts.record(attack.replace("CLEAR", "AMBER"));

    // When, Then
    merge(VERIFIER, open, 1, hidden)
        .statusCode(409)
        .body("code", equalTo("SURVIVOR_HIDDEN_FROM_SOME"));
    merge(VERIFIER.cleared(SharingLabel.GREEN), open, 1, hidden).statusCode(404);
    merge(VERIFIER.cleared(SharingLabel.GREEN), hidden, 1, open).statusCode(404);
    get("/v1/incidents/" + open).body("version", equalTo(1));
  }

  @Test
  void correct_whenTheSurvivorGetsAHigherLabel_splitsWhatSomeWouldSeeAlone() {
    // Given
    String attack = Accounts.attack("DM");
    UUID survivor = Accounts.record(attack);
    UUID open = Accounts.record(attack);
    UUID restricted = Accounts.record(attack.replace("CLEAR", "AMBER"));
    merge(VERIFIER, open, 1, survivor).statusCode(200);
    merge(VERIFIER, restricted, 1, survivor).statusCode(200);

    // When
    relabel(survivor, 1, "AMBER");

    // Then
    get("/v1/incidents?country=DM")
        .body("items.id", containsInAnyOrder(survivor.toString(), open.toString()));
    get("/v1/incidents/" + open).body("version", equalTo(3)).body("mergedInto", nullValue());
    get("/v1/incidents/" + restricted).body("mergedInto", equalTo(survivor.toString()));
  }

  @Test
  void import_whenItRaisesTheSurvivorsLabel_splitsWhatSomeWouldSeeAlone() {
    // Given
    String attack =
        Accounts.attack("MH")
            .replaceFirst(
                "\\{", "{\"externalIds\": [{\"scheme\": \"merge-test\", \"id\": \"1\"}], ");
    UUID survivor = Accounts.record(attack);
    UUID other = Accounts.record(Accounts.attack("MH"));
    UUID strict = Accounts.record(Accounts.attack("MH").replace("CLEAR", "RED"));
    merge(VERIFIER, other, 1, survivor).statusCode(200);
    merge(VERIFIER, strict, 1, survivor).statusCode(200);

    // When
    JsonPath run =
        Imports.run("format=native", attack.replace("CLEAR", "AMBER").replaceAll("\\R", " "));

    // Then
    assertThat(Imports.rows(run)).containsExactly(1, 0, 1, 0, 0);
    TestCaller green = VERIFIER.cleared(SharingLabel.GREEN);
    green
        .request()
        .get("/v1/incidents?country=MH")
        .then()
        .body("items.id", contains(other.toString()));
    green
        .request()
        .get("/v1/incidents/" + other)
        .then()
        .body("mergedInto", nullValue())
        .body("version", equalTo(3));
    green
        .request()
        .get("/v1/incidents/" + other + "/cluster")
        .then()
        .body("members.id", contains(other.toString()));
    get("/v1/incidents/" + other + "/history")
        .body("items.reason[0]", containsString("not for all who may see this one"));
    VERIFIER
        .request()
        .get("/v1/incidents/" + strict)
        .then()
        .body("mergedInto", equalTo(survivor.toString()));
  }

  @Test
  void correct_whenTheMergedOneGetsALowerLabel_splitsIt() {
    // Given
    String attack = Accounts.attack("LC").replace("CLEAR", "AMBER");
    UUID survivor = Accounts.record(attack);
    UUID other = Accounts.record(attack);
    merge(VERIFIER, other, 1, survivor).statusCode(200);

    // When
    relabel(other, 2, "GREEN");

    // Then
    get("/v1/incidents/" + other).body("version", equalTo(4)).body("mergedInto", nullValue());
  }

  @Test
  void merge_whenEitherCountsNoMore_is409() {
    // Given
    String attack = Accounts.attack("VC");
    UUID one = Accounts.record(attack);
    UUID merged = Accounts.record(attack);
    UUID third = Accounts.record(attack);
    merge(VERIFIER, merged, 1, one).statusCode(200);

    // When, Then
    merge(VERIFIER, merged, 2, third).statusCode(409).body("code", equalTo("INCIDENT_MERGED"));
    merge(VERIFIER, third, 1, merged).statusCode(409).body("code", equalTo("INCIDENT_MERGED"));
    decide(
            VERIFIER,
            merged,
            2,
            "verification",
            "{\"to\": \"CORROBORATED\", \"reason\": \"two sources\"}")
        .statusCode(409)
        .body("code", equalTo("INCIDENT_MERGED"));
    decide(VERIFIER, third, 1, "retraction", "{\"reason\": \"a mistake\"}").statusCode(200);
    merge(VERIFIER, third, 2, one).statusCode(409).body("code", equalTo("INCIDENT_RETRACTED"));
    merge(VERIFIER, one, 1, third).statusCode(409).body("code", equalTo("INCIDENT_RETRACTED"));
  }

  @Test
  void merge_byWhoeverToldOfEither_is403() {
    // Given
    TestCaller both = TestCaller.with(Roles.REPORTER, Roles.VERIFIER).named("both");
    String attack = Accounts.attack("KN");
    UUID own = Accounts.record(both, attack);
    UUID other = Accounts.record(attack);

    // When, Then
    merge(both, own, 1, other).statusCode(403).body("code", equalTo("OWN_INCIDENT"));
    merge(both, other, 1, own).statusCode(403).body("code", equalTo("OWN_INCIDENT"));
    reject(both, own, other).statusCode(403).body("code", equalTo("OWN_INCIDENT"));
    merge(VERIFIER, other, 1, own).statusCode(200);
    decide(both, other, 2, "split", "{\"reason\": \"mine\"}").statusCode(403);
    decide(VERIFIER, other, 2, "split", "{\"reason\": \"by another\"}").statusCode(200);
  }

  @Test
  void merge_whenTheRequestIsWrong_namesWhatIs() {
    // Given
    UUID one = Accounts.record(Accounts.attack("AG"));
    UUID other = Accounts.record(Accounts.attack("AG"));

    // When, Then
    merge(VERIFIER, one, 1, one).statusCode(400).body("errors.pointer", contains("/into"));
    merge(VERIFIER, one, 7, other).statusCode(412);
    merge(VERIFIER, one, 1, UUID.randomUUID()).statusCode(404);
    decide(VERIFIER, one, 1, "merge", "{\"reason\": \"no other\"}")
        .statusCode(400)
        .body("errors.pointer", contains("/into"));
    VERIFIER
        .request()
        .contentType(ContentType.JSON)
        .body("{\"into\": \"" + other + "\", \"reason\": \"no tag\"}")
        .post("/v1/incidents/" + one + "/merge")
        .then()
        .statusCode(428);
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.REPORTER, Roles.ANALYST, Roles.OPERATOR, Roles.READER})
  void decisions_byOtherRoles_are403(String role) {
    TestCaller caller = TestCaller.with(role).named("somebody");
    UUID one = Accounts.record(Accounts.attack("TT"));
    UUID other = Accounts.record(Accounts.attack("TT"));

    merge(caller, one, 1, other).statusCode(403);
    decide(caller, one, 1, "split", "{\"reason\": \"me\"}").statusCode(403);
    reject(caller, one, other).statusCode(403);
  }

  @Test
  void reject_whenTwoEvents_isNotProposedAgainUntilTakenBack() {
    // Given
    String attack = Accounts.attack("BS");
    UUID one = Accounts.record(attack);
    UUID other = Accounts.record(attack);

    // When
    reject(VERIFIER, one, other)
        .statusCode(201)
        .body("reason", equalTo("two boats"))
        .body("rejectedBy", equalTo("verifier-partner"));
    reject(VERIFIER, other, one).statusCode(201);

    // Then
    get("/v1/incidents/" + one + "/duplicates").body("items", empty());
    get("/v1/incidents/" + other + "/duplicates").body("items", empty());

    // When
    String decision = "/v1/incidents/" + one + "/duplicates/" + other + "/rejection";
    VERIFIER.request().delete(decision).then().statusCode(204);

    // Then
    get("/v1/incidents/" + one + "/duplicates")
        .body("items.incident.id", contains(other.toString()));
    VERIFIER
        .request()
        .delete(decision)
        .then()
        .statusCode(404)
        .body("code", equalTo("REJECTION_NOT_FOUND"));
  }

  @Test
  void reject_whenEitherIsHidden_is404() {
    UUID open = Accounts.record(Accounts.attack("PW"));
    UUID hidden = Accounts.record(Accounts.attack("PW").replace("CLEAR", "RED"));

    reject(VERIFIER.cleared(SharingLabel.GREEN), open, hidden).statusCode(404);
    reject(VERIFIER.cleared(SharingLabel.GREEN), hidden, open).statusCode(404);
  }

  private static String graded(String attack, String reliability, int credibility) {
    return attack.replace(
        "\"sharing\"",
        "\"sources\": [{\"name\": \"AFP\", \"reliability\": \"%s\", \"credibility\": %d}], \"sharing\""
            .formatted(reliability, credibility));
  }

  private static void relabel(UUID id, int version, String label) {
    VERIFIER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body("{\"sharing\": \"" + label + "\", \"consent\": \"The source, by mail\"}")
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return READER.request().get(path).then();
  }

  private static ValidatableResponse merge(TestCaller caller, UUID id, int version, UUID into) {
    return decide(
        caller, id, version, "merge", "{\"into\": \"" + into + "\", \"reason\": \"one attack\"}");
  }

  private static ValidatableResponse reject(TestCaller caller, UUID id, UUID other) {
    return caller
        .request()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"two boats\"}")
        .post("/v1/incidents/" + id + "/duplicates/" + other + "/rejection")
        .then();
  }

  private static ValidatableResponse decide(
      TestCaller caller, UUID id, int version, String decision, String body) {
    return caller
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/v1/incidents/" + id + "/" + decision)
        .then();
  }
}

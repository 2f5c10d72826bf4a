package org.strategywatch.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class DuplicateQueueTest {

  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);

  @Test
  void list_page_byPage_showsEachPairOnceTheNewestFirst() {
    // Given
    List<String> newestFirst = new ArrayList<>();
    for (String day : List.of("2021-03-01", "2021-05-01", "2021-07-01")) {
      String attack = Accounts.attack("WS").replace("2023-09-07", day);
      Accounts.record(attack);
      Accounts.record(attack);
      newestFirst.addFirst(day);
    }
    Accounts.record(Accounts.attack("WS").replace("16.95", "18.95").replace("Banikane", "Ber"));

    // When
    List<String> days = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          queue(VERIFIER, "?country=WS&limit=1" + cursor).statusCode(200).extract().jsonPath();
      days.addAll(page.getList("items.incident.occurredOn"));
      assertThat(page.getList("items")).hasSize(1);
      cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());

    // Then
    assertThat(days).isEqualTo(newestFirst);
  }

  @Test
  void list_ofThreeAccounts_showsTheThreePairs() {
    // Given
    String attack = Accounts.attack("TO");
    for (int i = 0; i < 3; i++) {
      Accounts.record(attack);
    }

    // When
    List<String> pairs = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = queue(VERIFIER, "?country=TO&limit=1" + cursor).extract().jsonPath();
      pairs.add(
          page.getString("items[0].incident.id")
              + page.getString("items[0].candidate.incident.id"));
      cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());

    // Then
    assertThat(pairs).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void list_whenAskedForTheLikelierOnly_leavesOutTheOthers() {
    // Given
    String attack = Accounts.attack("KI");
    Accounts.record(attack);
    Accounts.record(attack.replace("2023-09-07", "2023-09-08"));

    // When, Then
    queue(VERIFIER, "?country=KI&minScore=0.9").body("items.candidate.score", contains(0.982f));
    queue(VERIFIER, "?country=KI&minScore=0.99").body("items", empty());
  }

  @Test
  void list_whenOneOfThePairIsHidden_isAsIfItWereNotThere() {
    // Given
    String attack = Accounts.attack("NR");
    Accounts.record(attack);
    Accounts.record(attack.replace("CLEAR", "AMBER"));

    // When, Then
    queue(VERIFIER.cleared(SharingLabel.GREEN), "?country=NR").body("items", empty());
    assertThat(queue(VERIFIER, "?country=NR").extract().jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void list_whenDecided_leavesThePairOut() {
    // Given
    String attack = Accounts.attack("FM");
    UUID one = Accounts.record(attack);
    UUID other = Accounts.record(attack);

    // When
    VERIFIER
        .request()
        .contentType("application/json")
        .body("{\"reason\": \"two boats\"}")
        .post("/v1/incidents/" + one + "/duplicates/" + other + "/rejection")
        .then()
        .statusCode(201);

    // Then
    queue(VERIFIER, "?country=FM").body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.OPERATOR})
  void list_byOtherRoles_is403(String role) {
    queue(TestCaller.with(role), "").statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?country=MALI", "?minScore=-1", "?limit=0", "?cursor=x", "?sort=score"})
  void list_whenAParameterIsWrong_is400(String query) {
    queue(VERIFIER, query).statusCode(400).contentType("application/problem+json");
  }

  private static ValidatableResponse queue(TestCaller caller, String query) {
    return caller.request().get("/v1/duplicates" + query).then();
  }
}

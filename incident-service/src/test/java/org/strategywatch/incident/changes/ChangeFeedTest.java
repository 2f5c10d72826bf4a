package org.strategywatch.incident.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class ChangeFeedTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller PUBLIC = READER.cleared(SharingLabel.CLEAR);

  @Inject ReleasedIncidents released;

  @Test
  void follow_whatIsDoneToAnIncident_tellsEachState() {
    Follower follower = Follower.upToDate(READER);

    String id = record("CLEAR");
    assertThat(follower.next()).containsExactly("CREATED " + id);

    correct(id, 1, "{\"place\": \"Gao\"}");
    assertThat(follower.next()).containsExactly("CORRECTED " + id);

    check(id, 2, "CORROBORATED");
    assertThat(follower.next()).containsExactly("CORRECTED " + id);

    check(id, 3, "VERIFIED");
    assertThat(follower.next()).containsExactly("VERIFIED " + id);

    check(id, 4, "DISPUTED");
    assertThat(follower.next()).containsExactly("DISPUTED " + id);
    assertThat(follower.copy()).containsEntry(id, 5);

    retract(id, 5);
    follower
        .read()
        .then()
        .body("items.kind", equalTo(List.of("RETRACTED")))
        .body("items[0].version", equalTo(6))
        .body("items[0].incident", nullValue());
    follower.next();
    assertThat(follower.copy()).doesNotContainKey(id);
    assertThat(follower.next()).isEmpty();
  }

  @Test
  void follow_whenMergedAndSplit_tellsWhatCountsInItsPlace() {
    // Given
    TestCaller verifier = TestCaller.with(Roles.VERIFIER);
    String survivor = record("CLEAR");
    String merged = record("CLEAR");
    Follower follower = Follower.upToDate(READER);

    // When
    post(
        verifier,
        merged,
        "merge",
        1,
        "{\"into\": \"%s\", \"reason\": \"One\"}".formatted(survivor));

    // Then
    follower
        .read()
        .then()
        .body("items.kind", equalTo(List.of("MERGED")))
        .body("items[0].mergedInto", equalTo(survivor))
        .body("items[0].incident", nullValue());
    follower.next();
    assertThat(follower.copy()).containsKey(survivor).doesNotContainKey(merged);

    // And
    post(verifier, merged, "split", 2, "{\"reason\": \"Two after all\"}");
    assertThat(follower.next()).containsExactly("CORRECTED " + merged);
    assertThat(follower.copy()).containsEntry(merged, 3);
  }

  @Test
  void follow_severalChangesOfOneIncident_tellsTheLatest() {
    Follower follower = Follower.upToDate(READER);
    String one = record("CLEAR");
    String other = record("CLEAR");

    correct(one, 1, "{\"place\": \"Gao\"}");

    assertThat(follower.next()).containsExactly("CREATED " + other, "CORRECTED " + one);
  }

  @Test
  void follow_whenTheLabelRises_tellsThatItIsGoneAndNothingMore() {
    // Given
    String id = record("CLEAR");
    Follower follower = Follower.upToDate(PUBLIC);
    assertThat(follower.copy()).containsEntry(id, 1);

    // When
    correct(id, 1, "{\"sharing\": \"RED\"}");

    // Then
    follower
        .read()
        .then()
        .body("items.id", equalTo(List.of(id)))
        .body("items[0].kind", equalTo("REMOVED"))
        .body("items[0].version", nullValue())
        .body("items[0].incident", nullValue());
    String before = follower.read().asString();
    correct(id, 2, "{\"place\": \"Secret\"}");
    assertThat(follower.read().asString()).isEqualTo(before);
    follower.next();
    assertThat(follower.copy()).doesNotContainKey(id);
    assertThat(follower.next()).isEmpty();
  }

  @Test
  void follow_whatTheCallerCouldNeverSee_tellsNothing() {
    // Given
    Follower follower = Follower.upToDate(PUBLIC);
    String before = follower.read().asString();

    // When
    String id = record("RED");
    correct(id, 1, "{\"sharing\": \"AMBER\", \"consent\": \"The source, by mail\"}");
    correct(id, 2, "{\"sharing\": \"RED\"}");
    retract(id, 3);

    // Then
    assertThat(follower.read().asString()).isEqualTo(before);
  }

  @Test
  void follow_whenTheLabelIsLowered_bringsTheIncident() {
    Follower follower = Follower.upToDate(PUBLIC);
    String id = record("RED");

    correct(id, 1, "{\"sharing\": \"CLEAR\", \"consent\": \"The source, by mail\"}");

    assertThat(follower.next()).containsExactly("CORRECTED " + id);
    assertThat(follower.copy()).containsEntry(id, 2);
  }

  @Test
  void follow_whenTheWaitIsOver_bringsTheIncident() {
    // Given
    TestCaller reader = READER.of("another-partner");
    String id = record("CLEAR");
    Transactions.run(
        "UPDATE incident SET released_at = now() + interval '2 seconds' WHERE id = '" + id + "'");
    Follower follower = Follower.upToDate(reader);
    assertThat(follower.copy()).doesNotContainKey(id);

    // When
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              released.tell();
              follower.next();

              // Then
              assertThat(follower.copy()).containsEntry(id, 1);
            });
  }

  @Test
  void follow_anImport_tellsWhatIsNewAndWhatIsDifferent() {
    // Given
    String line =
        """
        {"externalIds": [{"scheme": "feed", "id": "%s"}], "occurredOn": "2024-01-01",
         "eventType": "BATTLE", "country": "XQ", "summary": "%s", "sharing": "CLEAR"}
        """;
    Imports.run("format=native", line.formatted("a", "1").replace("\n", "") + "\n");
    Follower follower = Follower.upToDate(READER);

    // When
    Imports.run(
        "format=native",
        line.formatted("a", "2").replace("\n", "")
            + "\n"
            + line.formatted("b", "1").replace("\n", "")
            + "\n");

    // Then
    assertThat(follower.next().stream().map(change -> change.split(" ")[0]))
        .containsExactlyInAnyOrder("CORRECTED", "CREATED");
  }

  @Test
  void list_always_saysWhereToGoOn() {
    READER
        .request()
        .get("/v1/changes?limit=1")
        .then()
        .statusCode(200)
        .header("Link", startsWith("</v1/changes?cursor="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=x", "limit=0", "limit=501", "since=2024-01-01"})
  void list_whenAParameterIsWrong_namesIt(String query) {
    READER
        .request()
        .get("/v1/changes?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(query.split("=")[0]));
  }

  @Test
  void list_whenTheCursorWasGivenToOtherRights_refusesIt() {
    String cursor = READER.request().get("/v1/changes?limit=1").path("nextCursor");

    PUBLIC
        .request()
        .get("/v1/changes?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("CURSOR_OF_ANOTHER_LIST"));
  }

  private static String record(String sharing) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"occurredOn": "2024-09-17", "eventType": "BATTLE", "country": "XQ", "sharing": "%s"}
            """
                .formatted(sharing))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void correct(String id, int version, String patch) {
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
  }

  private static void check(String id, int version, String to) {
    post(
        TestCaller.with(Roles.VERIFIER),
        id,
        "verification",
        version,
        "{\"to\": \"%s\", \"reason\": \"Checked\"}".formatted(to));
  }

  private static void retract(String id, int version) {
    post(REPORTER, id, "retraction", version, "{\"reason\": \"It did not happen\"}");
  }

  private static void post(TestCaller caller, String id, String what, int version, String body) {
    caller
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/v1/incidents/" + id + "/" + what)
        .then()
        .statusCode(200);
  }
}

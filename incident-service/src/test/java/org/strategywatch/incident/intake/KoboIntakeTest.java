package org.strategywatch.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class KoboIntakeTest {

  private static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);
  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final String MAPPING =
      """
      {"fields": [
         {"question": "event/when", "field": "/occurredOn"},
         {"question": "event/month", "field": "/occurredOn"},
         {"question": "event/kind", "field": "/eventType", "values": {"checkpoint": "CHECKPOINT", "threat": "THREAT"}},
         {"question": "event/where", "field": "/location"},
         {"question": "_geolocation", "field": "/location"},
         {"question": "event/group", "field": "/actors/0/name"},
         {"question": "event/harmed", "field": "/ngoImpact/nationalStaff/injured", "default": "0"},
         {"question": "event/factors", "field": "/contributingFactors",
          "values": {"weak": "WEAK_MILITARY_CAPACITY", "other": "OTHER"}},
         {"question": "event/what", "field": "/summary"}],
       "defaults": {"country": "ML", "sharing": "AMBER", "actors": [{"role": "SIDE_B"}]}}
      """;

  private static final String REPEATS =
      """
      {"fields": [
         {"question": "when", "field": "/occurredOn"},
         {"question": "event/first", "field": "/actors/0/name"},
         {"question": "event/side/who", "field": "/actors/*/name"},
         {"question": "event/side/as", "field": "/actors/*/role", "values": {"b": "SIDE_B"}, "default": "OTHER"},
         {"question": "victims/who", "field": "/actors/*/name"},
         {"question": "victims/as", "field": "/actors/*/role", "default": "TARGET"},
         {"question": "told/by", "field": "/sources/*/name"},
         {"question": "told/dead", "field": "/sources/*/claim/fatalities/best"}],
       "defaults": {"country": "ML", "eventType": "BATTLE", "sharing": "AMBER", "actors": [{"role": "SIDE_A"}]}}
      """;

  @Test
  void receive_whenMapped_becomesAnIncident() {
    // Given
    String form = mappedForm();
    String id = UUID.randomUUID().toString();

    // When
    Response received = send(form, submission(id, "\"event/group\": \"JNIM\""));

    // Then
    received.then().statusCode(201).body("outcome", equalTo("RECORDED"));
    REPORTER
        .request()
        .get(received.header("Location"))
        .then()
        .statusCode(200)
        .body("externalIds[0].scheme", equalTo("kobo"))
        .body("externalIds[0].id", equalTo(id))
        .body("occurredOn", equalTo("2024-09-17"))
        .body("eventType", equalTo("CHECKPOINT"))
        .body("country", equalTo("ML"))
        .body("sharing", equalTo("AMBER"))
        .body("location.latitude", equalTo(12.58f))
        .body("location.longitude", equalTo(-7.95f))
        .body("actors[0].name", equalTo("JNIM"))
        .body("actors[0].role", equalTo("SIDE_B"))
        .body("ngoImpact.nationalStaff.injured", equalTo(2))
        .body("contributingFactors", contains("WEAK_MILITARY_CAPACITY", "OTHER"))
        .body("summary", equalTo("Held for two hours"))
        .body("sources.name", contains("reporter-partner"))
        .body("sources.publishedOn", contains("2024-09-18"))
        .body("verification", equalTo("REPORTED"));
  }

  @Test
  void receive_whenAnswersAreMissing_takesTheDefaultsAndInventsNothing() {
    // Given
    String form = mappedForm();

    // When
    Response received =
        send(
            form,
            """
            {"_uuid": "%s", "event/month": "2024-09", "event/kind": "threat", "_geolocation": [null, null]}
            """
                .formatted(UUID.randomUUID()));

    // Then
    Response incident = REPORTER.request().get(received.header("Location"));
    incident
        .then()
        .body("occurredOn", equalTo("2024-09-01"))
        .body("datePrecision", equalTo("MONTH"))
        .body("ngoImpact.nationalStaff.injured", equalTo(0))
        .body("actors", empty());
    assertThat(incident.jsonPath().getMap("$")).doesNotContainKeys("location", "summary");
  }

  @Test
  void receive_whenSentAgain_isTheSameIncident() {
    // Given
    String form = mappedForm();
    String body = submission(UUID.randomUUID().toString(), "\"event/group\": \"JNIM\"");
    String incident = send(form, body).path("incident");

    // When, Then
    send(form, body)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("UNCHANGED"))
        .body("incident", equalTo(incident));
    REPORTER.request().get("/v1/incidents/" + incident).then().body("version", equalTo(1));
  }

  @Test
  void receive_whenSentAgainChanged_correctsWhatItSaysAnewAndNothingElse() {
    // Given
    String form = mappedForm();
    String id = UUID.randomUUID().toString();
    String incident = send(form, submission(id, "\"event/group\": \"JNIM\"")).path("incident");
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"summary\": \"Edited here\", \"sharing\": \"RED\"}")
        .patch("/v1/incidents/" + incident)
        .then()
        .statusCode(200);

    // When
    String edited =
        submission(
            UUID.randomUUID().toString(),
            "\"event/group\": \"Bandits\", \"meta/deprecatedID\": \"uuid:%s\"".formatted(id));
    send(form, edited)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("CORRECTED"))
        .body("incident", equalTo(incident));

    // Then
    REPORTER
        .request()
        .get("/v1/incidents/" + incident)
        .then()
        .body("version", equalTo(3))
        .body("actors.name", contains("Bandits"))
        .body("summary", equalTo("Edited here"))
        .body("sharing", equalTo("RED"));
    send(form, edited).then().body("outcome", equalTo("UNCHANGED"));
  }

  @Test
  void receive_whenAnAnswerHasNoMeaning_isKeptForAHumanAndTakenOnceTheMappingKnowsIt() {
    // Given
    String form = mappedForm();
    String id = UUID.randomUUID().toString();
    String body =
        submission(id, "\"_submitted_by\": \"amina\", \"event/group\": \"JNIM\"")
            .replace("checkpoint", "roadblock");

    // When
    send(form, body)
        .then()
        .statusCode(202)
        .body("outcome", equalTo("KEPT"))
        .body("reasons.pointer", contains("/event~1kind"))
        .body("reasons.code", contains("UNMAPPED_ANSWER"));

    // Then
    Response rejections = rejections(OPERATOR, form);
    rejections
        .then()
        .body("items", hasSize(1))
        .body("items[0].submission", equalTo(id))
        .body("items[0].receivedBy", equalTo("reporter-partner"))
        .body("items[0].code", equalTo("SUBMISSION_NOT_MAPPED"))
        .body("items[0].body.'event/kind'", equalTo("roadblock"));
    assertThat(rejections.asString()).doesNotContain("amina");

    // And when
    map(form, "\"1\"", MAPPING.replace("\"threat\":", "\"roadblock\": \"CHECKPOINT\", \"threat\":"))
        .then()
        .statusCode(200);
    send(form, body).then().statusCode(201);
    rejections(OPERATOR, form).then().body("items", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"event/harmed\": \"two\"|/event~1harmed",
        "\"event/where\": \"12.5\"|/event~1where",
        "\"event/where\": \"95 0\"|/location/latitude",
        "\"event/when\": \"2099-01-01\"|/occurredOn",
        "\"event/when\": \"yesterday\"|/occurredOn",
      })
  void receive_whenAnAnswerIsImpossible_isKeptAndNamed(String answer, String pointer) {
    // Given
    String form = mappedForm();
    String question = answer.substring(0, answer.indexOf(':'));
    String id = UUID.randomUUID().toString();
    String body = submission(id, "\"x\": \"y\"").replaceFirst(question + ": \"[^\"]*\"", answer);

    // When, Then
    send(form, body).then().statusCode(202).body("reasons.pointer", hasItem(pointer));
  }

  @Test
  void receive_whenTheFormHasNoMapping_isKept() {
    // Given
    String form = "form" + UUID.randomUUID();

    // When, Then
    send(form, submission(UUID.randomUUID().toString(), "\"x\": \"y\""))
        .then()
        .statusCode(202)
        .body("reasons.code", contains("FORM_NOT_MAPPED"));
    rejections(OPERATOR, form).then().body("items", hasSize(1));
  }

  @Test
  void receive_whenAnotherOrganisationSendsItChanged_doesNotTouchTheIncident() {
    // Given
    String form = mappedForm();
    String id = UUID.randomUUID().toString();
    String incident = send(form, submission(id, "\"event/group\": \"JNIM\"")).path("incident");

    // When, Then
    send(REPORTER.of("another-partner"), form, submission(id, "\"event/group\": \"Bandits\""))
        .then()
        .statusCode(202)
        .body("reasons.code", contains("INCIDENT_OF_ANOTHER_PARTNER"));
    REPORTER.request().get("/v1/incidents/" + incident).then().body("version", equalTo(1));
  }

  @Test
  void receive_whenItIsNoSubmission_is400() {
    String form = mappedForm();

    send(form, "{\"event/kind\": \"threat\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/meta~1instanceID"));
    send(form, "[]").then().statusCode(400);
    send("a.b", "{}").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.OPERATOR, Roles.ANALYST, Roles.VERIFIER})
  void receive_whenNotReporter_is403(String role) {
    assertThat(send(TestCaller.with(role), mappedForm(), "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void rejections_whenNotClearedForEverything_areNotShown() {
    // Given
    String form = "form" + UUID.randomUUID();
    send(form, submission(UUID.randomUUID().toString(), "\"x\": \"y\""));

    // When, Then
    rejections(OPERATOR.cleared(SharingLabel.AMBER), form)
        .then()
        .statusCode(200)
        .body("items", empty());
    rejections(REPORTER, form).then().statusCode(403);
  }

  @Test
  void map_whenThereIsOneAlready_needsItsTag() {
    // Given
    String form = mappedForm();
    OPERATOR
        .request()
        .get("/v1/intake/kobo/" + form + "/mapping")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("fields", hasSize(9))
        .body("defaults.country", equalTo("ML"));

    // When, Then
    map(form, null, MAPPING).then().statusCode(428);
    map(form, "\"7\"", MAPPING).then().statusCode(412);
    map(form, "\"1\"", MAPPING).then().statusCode(200).header("ETag", "\"2\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fields': []}|/fields",
        "{'fields': [{'question': 'q', 'field': '/mood'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/fatalities'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/actors/x/name'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/externalIds/0/id'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/contributingFactors/0'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/contributingFactors/*'}]}|/fields/0/field",
        "{'fields': [{'question': 'q', 'field': '/actors/*/name'}]}|/fields/0/question",
        "{'fields': [{'question': 'g/q', 'field': '/actors/*/role', 'values': {'a': 'BOSS'}}]}|/fields/0/values/a",
        "{'fields': [{'question': ' ', 'field': '/place'}]}|/fields/0/question",
        "{'fields': [{'question': 'q', 'field': '/eventType', 'values': {'a': 'WAR'}}]}|/fields/0/values/a",
        "{'fields': [{'question': 'q', 'field': '/eventType', 'default': 'WAR'}]}|/fields/0/default",
        "{'fields': [{'question': 'q', 'field': '/country', 'values': {'m': 'MLI'}}]}|/fields/0/values/m",
        "{'fields': [{'question': 'q', 'field': '/place'}], 'defaults': {'mood': 1}}|/defaults/mood",
        "{'fields': [{'question': 'q', 'field': '/place'}], 'defaults': {'sharing': 'PINK'}}|/defaults/sharing",
      })
  void map_whenItCannotWork_namesThePlace(String mapping, String pointer) {
    map("form" + UUID.randomUUID(), null, mapping.replace('\'', '"'))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void receive_whenGroupsRepeat_makesAnEntryOfEachRepetition() {
    // Given
    String form = "form" + UUID.randomUUID();
    map(form, null, REPEATS).then().statusCode(200);

    // When
    Response received =
        send(
            form,
            """
            {"_uuid": "%s", "when": "2024-09-17", "mood": "calm", "start": "2024-09-17T08:00:00",
             "event/first": "JNIM",
             "event/side": [
               {"event/side/who": "Army", "event/side/as": "b", "event/side/_index": 1},
               {"event/side/who": "Militia"},
               {"event/side/as": "b", "event/side/arms": "many"}],
             "victims": [{"victims/who": "Villagers"}],
             "told": [
               {"told/by": "Radio", "told/dead": "3", "told/deep": [{"told/deep/x": "1"}]},
               {"told/by": "Elder", "told/dead": "5"}]}
            """
                .formatted(UUID.randomUUID()));

    // Then
    received
        .then()
        .statusCode(201)
        .body("unmapped", contains("event/side/arms", "mood", "told/deep"));
    REPORTER
        .request()
        .get(received.header("Location"))
        .then()
        .body("actors.name", contains("JNIM", "Army", "Militia", "Villagers"))
        .body("actors.role", contains("SIDE_A", "SIDE_B", "OTHER", "TARGET"))
        .body("sources.name", contains("Radio", "Elder"))
        .body("sources.claim.fatalities.best", contains(3, 5));
  }

  @Test
  void receive_whenARepetitionHasAnUnknownAnswer_isKeptWithTheQuestion() {
    // Given
    String form = "form" + UUID.randomUUID();
    map(form, null, REPEATS).then().statusCode(200);

    // When
    Response received =
        send(
            form,
            """
            {"_uuid": "%s", "when": "2024-09-17",
             "event/side": [{"event/side/who": "Army", "event/side/as": "z"}]}
            """
                .formatted(UUID.randomUUID()));

    // Then
    received
        .then()
        .statusCode(202)
        .body("outcome", equalTo("KEPT"))
        .body("reasons.pointer", contains("/event~1side~1as"));
  }

  private static String mappedForm() {
    String form = "form" + UUID.randomUUID();
    map(form, null, MAPPING).then().statusCode(200);
    return form;
  }

  private static Response map(String form, @Nullable String tag, String mapping) {
    var request = OPERATOR.request().contentType(ContentType.JSON).body(mapping);
    return (tag == null ? request : request.header("If-Match", tag))
        .put("/v1/intake/kobo/" + form + "/mapping");
  }

  private static String submission(String id, String more) {
    return """
    {"_id": 77, "_uuid": "%s", "meta/instanceID": "uuid:%s", "_xform_id_string": "aFormOfOurs",
     "_submission_time": "2024-09-18T08:00:00", "_geolocation": [1.5, 2.5], "_attachments": [],
     "event/when": "2024-09-17T23:30:00.000+02:00", "event/kind": "checkpoint", "event/where": "12.58 -7.95 320 4.5",
     "event/harmed": "2", "event/factors": "weak other", "event/what": "Held for two hours", %s}
    """
        .formatted(id, id, more);
  }

  private static Response send(String form, String body) {
    return send(REPORTER, form, body);
  }

  private static Response send(TestCaller caller, String form, String body) {
    return caller
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/intake/kobo/" + form);
  }

  private static Response rejections(TestCaller caller, String form) {
    return caller.request().get("/v1/intake/kobo/" + form + "/rejections");
  }
}

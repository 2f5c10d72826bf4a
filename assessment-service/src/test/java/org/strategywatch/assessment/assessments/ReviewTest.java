package org.strategywatch.assessment.assessments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.read;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;
import static org.strategywatch.assessment.assessments.Assessing.write;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class ReviewTest {

  private static final String COUNTRY = "AI";
  private static final TestCaller SECOND = ANALYST.named("second");
  private static final TestCaller THIRD = ANALYST.named("third");
  private static final String APPROVE = "{\"decision\": \"APPROVED\"}";
  private static final String RETURN =
      "{\"decision\": \"CHANGES_REQUESTED\", \"reason\": \"The south is missing\"}";
  private static final String SUMMARY = "{\"summary\": {\"en\": \"Less violence\"}}";

  private final Intake intake;

  ReviewTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void sixYears() {
    intake.deliver(SyntheticIncidents.of(COUNTRY));
  }

  @Test
  void review_whenReturnedAndApproved_goesTheWholeWayWithItsHistory() {
    String id = drafted();

    post(ANALYST, id, "submission", "\"1\"", null)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("IN_REVIEW"));
    write(id, "\"2\"", SUMMARY).statusCode(409).body("code", equalTo("ASSESSMENT_FROZEN"));
    publish(PUBLISHER, id, "\"2\"").statusCode(409).body("code", equalTo("NOT_APPROVED"));
    post(SECOND, id, "reviews", "\"2\"", RETURN).statusCode(200).body("status", equalTo("DRAFT"));
    write(id, "\"3\"", SUMMARY).statusCode(200);
    post(ANALYST, id, "submission", "\"4\"", null).statusCode(200);
    post(SECOND, id, "reviews", "\"5\"", APPROVE)
        .statusCode(200)
        .body("status", equalTo("IN_REVIEW"));
    publish(PUBLISHER, id, "\"6\"").statusCode(200).body("status", equalTo("PUBLISHED"));

    READER
        .request()
        .get("/v1/assessments/" + id + "/reviews")
        .then()
        .statusCode(200)
        .body(
            "items.kind",
            contains("SUBMITTED", "CHANGES_REQUESTED", "SUBMITTED", "APPROVED", "PUBLISHED"))
        .body("items.by", contains("analyst", "second", "analyst", "second", "publisher"))
        .body("items[1].reason", equalTo("The south is missing"))
        .body("items[1].at", notNullValue())
        .body("items.assessmentVersion", contains(1, 2, 4, 5, 6));
    post(ANALYST, id, "submission", "\"7\"", null).statusCode(409);
    post(SECOND, id, "reviews", "\"7\"", APPROVE)
        .statusCode(409)
        .body("code", equalTo("NOT_IN_REVIEW"));
  }

  @Test
  void review_whenByWhoWroteOnIt_isRefused() {
    String id = drafted();

    post(SECOND, id, "submission", "\"1\"", null)
        .statusCode(403)
        .body("code", equalTo("SUBMITTER_IS_NOT_AUTHOR"));
    post(SECOND, id, "reviews", "\"1\"", APPROVE)
        .statusCode(409)
        .body("code", equalTo("NOT_IN_REVIEW"));
    post(ANALYST, id, "submission", "\"1\"", null).statusCode(200);
    post(ANALYST, id, "reviews", "\"2\"", APPROVE)
        .statusCode(403)
        .body("code", equalTo("REVIEWER_IS_AUTHOR"));
    post(READER, id, "reviews", "\"2\"", APPROVE).statusCode(403);
    post(SECOND, id, "reviews", "\"1\"", APPROVE).statusCode(412);
    post(SECOND, id, "reviews", null, APPROVE).statusCode(428);
    post(
            SECOND.cleared(SharingLabel.CLEAR),
            UUID.randomUUID().toString(),
            "reviews",
            "\"1\"",
            APPROVE)
        .statusCode(404);
    READER
        .request()
        .get("/v1/assessments?status=IN_REVIEW&country=" + COUNTRY)
        .then()
        .statusCode(200);
  }

  @Test
  void review_whenTheApproverDissentsAfterwards_needsAnotherApproval() {
    String id = drafted();
    post(ANALYST, id, "submission", "\"1\"", null).statusCode(200);
    post(SECOND, id, "reviews", "\"2\"", APPROVE).statusCode(200);
    post(SECOND, id, "dissents", "\"3\"", dissent("")).statusCode(200);

    publish(PUBLISHER, id, "\"4\"").statusCode(409).body("code", equalTo("NOT_APPROVED"));
    post(THIRD, id, "reviews", "\"4\"", APPROVE).statusCode(200);
    publish(PUBLISHER, id, "\"5\"").statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "reviews, '{\"decision\": \"CHANGES_REQUESTED\"}', /reason",
    "reviews, '{\"decision\": \"CHANGES_REQUESTED\", \"reason\": \" \"}', /reason",
    "reviews, '{\"decision\": \"MAYBE\"}', /decision",
    "reviews, '{\"decision\": \"APPROVED\", \"by\": \"me\"}', /by",
    "dissents, '{\"about\": \"VERDICT\"}', /text",
    "dissents, '{\"about\": \"FINDING\", \"text\": {\"en\": \"No\"}}', /findingId",
    "dissents, '{\"about\": \"VERDICT\", \"findingId\": \"00000000-0000-4000-8000-000000000009\", \"text\": {\"en\": \"No\"}}', /findingId",
    "dissents, '{\"about\": \"VERDICT\", \"text\": {\"en\": \"No\"}, \"author\": \"me\"}', /author"
  })
  void post_whenBodyIsWrong_namesIt(String what, String body, String pointer) {
    post(SECOND, drafted(), what, "\"1\"", body)
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void rate_whenSeveralAnalystsDo_keepsAllAndShowsHowFarTheyAgree() {
    String id = drafted();

    rate(ANALYST, id, "\"1\"", rating("EFFECTIVENESS", "MILITARY_CAPACITY", 4))
        .statusCode(200)
        .body("ratings[0].median", equalTo(4f))
        .body("ratings[0].amongAnalysts", nullValue())
        .body("ratings[0].withVerdict", equalTo("AGREE"));
    rate(SECOND, id, "\"2\"", rating("EFFECTIVENESS", "MILITARY_CAPACITY", 1)).statusCode(200);
    rate(SECOND, id, "\"2\"", rating("IMPACT", "JUSTICE_AND_HUMAN_RIGHTS", 1)).statusCode(412);
    rate(THIRD, id, "\"3\"", rating("EFFECTIVENESS", "MILITARY_CAPACITY", 2))
        .statusCode(200)
        .body("verdict", equalTo("WORKING"))
        .body("ratings", hasSize(1))
        .body("ratings[0].median", equalTo(2f))
        .body("ratings[0].lowest", equalTo(1))
        .body("ratings[0].highest", equalTo(4))
        .body("ratings[0].amongAnalysts", equalTo("CONFLICT"))
        .body("ratings[0].withVerdict", equalTo("CONFLICT"))
        .body("ratings[0].ratings.author", contains("second", "third", "analyst"))
        .body("authors", contains("analyst", "second", "third"));
    rate(SECOND, id, "\"4\"", "{\"ratings\": []}")
        .statusCode(200)
        .body("ratings[0].amongAnalysts", equalTo("PARTLY"))
        .body("ratings[0].withVerdict", equalTo("PARTLY"))
        .body("ratings[0].ratings.author", contains("third", "analyst"));
    publish(TestCaller.with(Roles.PUBLISHER).named("third"), id, "\"5\"")
        .statusCode(403)
        .body("code", equalTo("PUBLISHER_IS_AUTHOR"));
  }

  @ParameterizedTest
  @CsvSource({
    "5, MILITARY_CAPACITY, '', /ratings/0/rating",
    "2, FRIENDSHIP, '', /ratings/0/pillar",
    "2, MILITARY_CAPACITY, ', \"author\": \"me\"', /ratings/0/author"
  })
  void rate_whenRatingIsWrong_namesIt(int rating, String pillar, String more, String pointer) {
    String body = rating("IMPACT", pillar, rating).replace("}]}", more + "}]}");

    rate(ANALYST, drafted(), "\"1\"", body)
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void rate_whenACellComesTwiceOrItIsFrozen_isRefused() {
    String id = drafted();
    String one = "{\"criterion\": \"IMPACT\", \"pillar\": \"TECHNOLOGY\", \"rating\": 2}";

    rate(ANALYST, id, "\"1\"", "{\"ratings\": [%s, %s]}".formatted(one, one))
        .statusCode(400)
        .body("errors[0].code", equalTo("DUPLICATE"));
    rate(READER, id, "\"1\"", "{\"ratings\": []}").statusCode(403);
    post(ANALYST, id, "submission", "\"1\"", null).statusCode(200);
    rate(ANALYST, id, "\"2\"", rating("IMPACT", "TECHNOLOGY", 2)).statusCode(409);
  }

  @Test
  void dissent_whenWithdrawn_staysReadable() {
    String id = drafted();
    String dissent =
        post(SECOND, id, "dissents", "\"1\"", dissent(", \"reason\": {\"en\": \"Few sources\"}"))
            .statusCode(200)
            .body("dissents[0].author", equalTo("second"))
            .body("dissents[0].disputed.en", equalTo("Yes: it is working."))
            .body("dissents[0].reason.en", equalTo("Few sources"))
            .extract()
            .path("dissents[0].id");
    String withdrawal = "dissents/" + dissent + "/withdrawal";
    String why = "{\"reason\": \"New numbers\"}";

    post(ANALYST, id, withdrawal, "\"2\"", why)
        .statusCode(403)
        .body("code", equalTo("DISSENT_OF_ANOTHER"));
    post(SECOND, id, withdrawal, "\"1\"", why).statusCode(412);
    post(SECOND, id, withdrawal, "\"2\"", "{}").statusCode(400);
    post(SECOND, id, "dissents/" + UUID.randomUUID() + "/withdrawal", "\"2\"", why)
        .statusCode(404)
        .body("code", equalTo("DISSENT_NOT_FOUND"));
    post(SECOND, id, withdrawal, "\"2\"", why)
        .statusCode(200)
        .body("dissents[0].withdrawnAt", notNullValue())
        .body("dissents[0].withdrawalReason", equalTo("New numbers"))
        .body("dissents[0].text.fr", equalTo("La baisse est saisonnière"));
    post(SECOND, id, withdrawal, "\"3\"", why)
        .statusCode(409)
        .body("code", equalTo("DISSENT_WITHDRAWN"));
  }

  @Test
  void dissent_whenPublished_isFrozenWithIt() {
    String id = drafted();
    write(id, "\"1\"", "{\"findings\": [%s]}".formatted(FINDING)).statusCode(200);
    String finding = read(READER, id).extract().path("findings[0].id");
    String body =
        dissent("").replace("\"VERDICT\"", "\"FINDING\", \"findingId\": \"%s\"".formatted(finding));
    String dissent =
        post(SECOND, id, "dissents", "\"2\"", body)
            .statusCode(200)
            .body("dissents[0].disputed.en", equalTo("Trust is gone"))
            .extract()
            .path("dissents[0].id");
    write(id, "\"3\"", "{\"findings\": []}").statusCode(200).body("dissents", hasSize(1));
    publish(PUBLISHER, id, "\"4\"").statusCode(200).body("dissents[0].author", equalTo("second"));

    post(SECOND, id, "dissents/" + dissent + "/withdrawal", "\"5\"", "{\"reason\": \"No\"}")
        .statusCode(409)
        .body("code", equalTo("ASSESSMENT_FROZEN"));
    post(SECOND, id, "dissents", "\"5\"", dissent("")).statusCode(409);
  }

  @Test
  void write_whenAnotherChangesOneAspect_keepsTheAuthorOfTheOther() {
    String id = drafted();
    String aspect =
        "{\"pillar\": \"%s\", \"currentSituation\": {\"en\": \"%s\"}, \"proposedSolution\": {\"en\": \"More\"}}";
    String one = aspect.formatted("TECHNOLOGY", "Old");
    write(
            id,
            "\"1\"",
            "{\"aspects\": [%s, %s]}".formatted(one, aspect.formatted("INTELLIGENCE", "Late")))
        .statusCode(200);

    SECOND
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"2\"")
        .body("{\"aspects\": [%s, %s]}".formatted(one, aspect.formatted("INTELLIGENCE", "Slow")))
        .patch("/v1/assessments/" + id)
        .then()
        .statusCode(200)
        .body("aspects.author", contains("analyst", "second"))
        .body("reviews", empty());
  }

  @Test
  void write_whenALessonNamesAVersion_mustBeOneOfTheStrategy() {
    String id = drafted();
    String lesson =
        """
        {"lessons": [{"code": "OTHER", "text": {"en": "Listen"}, "implication": {"en": "Ask first"},
          "appliedIn": "two districts", "appliedInVersion": %d}]}
        """;

    write(id, "\"1\"", lesson.formatted(2))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/lessons/0/appliedInVersion"))
        .body("errors[0].code", equalTo("UNKNOWN_VERSION"));
    write(id, "\"1\"", lesson.formatted(0)).statusCode(400);
    write(id, "\"1\"", lesson.formatted(1))
        .statusCode(200)
        .body("lessons[0].appliedInVersion", equalTo(1))
        .body("lessons[0].implication.en", equalTo("Ask first"));
  }

  private static final String FINDING =
      """
      {"kind": "KEY_ISSUE", "code": "COMMUNITY_ALIENATION", "scope": "NATIONAL", "text": {"en": "Trust is gone"}}
      """;

  private static String drafted() {
    return draft(registerStrategy(COUNTRY)).getString("id");
  }

  private static String dissent(String more) {
    return """
        {"about": "VERDICT", "text": {"en": "The fall is seasonal", "fr": "La baisse est saisonnière"}%s}
        """
        .formatted(more);
  }

  private static String rating(String criterion, String pillar, int rating) {
    return "{\"ratings\": [{\"criterion\": \"%s\", \"pillar\": \"%s\", \"rating\": %d}]}"
        .formatted(criterion, pillar, rating);
  }

  private static ValidatableResponse rate(TestCaller caller, String id, String tag, String body) {
    return caller
        .request()
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body)
        .put("/v1/assessments/" + id + "/ratings")
        .then();
  }

  private static ValidatableResponse post(
      TestCaller caller, String id, String what, @Nullable String tag, @Nullable String body) {
    var request = caller.request();
    if (body != null) {
      request = request.contentType("application/json").body(body);
    }
    return (tag == null ? request : request.header("If-Match", tag))
        .post("/v1/assessments/" + id + "/" + what)
        .then();
  }
}

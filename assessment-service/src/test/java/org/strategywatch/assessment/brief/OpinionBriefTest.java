package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.assessments.SyntheticIncidents;
import org.strategywatch.platform.test.TestCaller;

/** Whoever disagrees is read in the brief as well, and so is who has looked at it. */
@QuarkusTest
class OpinionBriefTest {

  private static final String COUNTRY = "AT";
  private static final TestCaller SECOND = ANALYST.named("second");

  private final Intake intake;

  OpinionBriefTest(Intake intake) {
    this.intake = intake;
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, en",
    "text/html, fr",
    "application/pdf, en",
    "application/pdf, fr",
    "text/markdown, en",
    "text/markdown, fr"
  })
  void brief_whenAnalystsDisagree_saysWhoThinksWhat(String accept, String language)
      throws IOException {
    // Given
    intake.deliver(SyntheticIncidents.of(COUNTRY));
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    rate(ANALYST, id, "\"1\"", 4);
    rate(SECOND, id, "\"2\"", 1);
    change(SECOND, "\"3\"", dissent())
        .post("/v1/assessments/" + id + "/dissents")
        .then()
        .statusCode(200);
    ANALYST
        .request()
        .header("If-Match", "\"4\"")
        .post("/v1/assessments/" + id + "/submission")
        .then()
        .statusCode(200);

    // When
    String words = Briefs.words(READER, id, accept, language);

    // Then
    wanted(language).forEach(it -> assertThat(words).contains(Briefs.compact(it)));
    keep(id, accept, language);
  }

  private static List<String> wanted(String language) {
    return language.equals("en")
        ? List.of(
            "IN REVIEW",
            "Dissenting opinions",
            "On the verdict:",
            "Yes: it is working.",
            "The fall is seasonal",
            "second",
            "Effectiveness",
            "2.5 (1 to 4)",
            "second: 1, analyst: 4",
            "submitted by analyst.")
        : List.of(
            "EN RELECTURE",
            "Opinions dissidentes",
            "Sur le verdict :",
            "Oui : elle fonctionne.",
            "La baisse est saisonnière",
            "Efficacité",
            "2,5 (de 1 à 4)",
            "second: 1, analyst: 4",
            "désaccord",
            "soumise par analyst.");
  }

  /** Beside the build's output, for whoever wants to look at it. */
  private static void keep(String id, String accept, String language) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/briefs"));
    Files.write(
        folder.resolve("opinions-" + language + "." + accept.substring(accept.indexOf('/') + 1)),
        Briefs.get(READER, id, accept, language).asByteArray());
  }

  private static void rate(TestCaller caller, String id, String tag, int rating) {
    String body =
        "{\"ratings\": [{\"criterion\": \"EFFECTIVENESS\", \"pillar\": \"MILITARY_CAPACITY\", \"rating\": %d}]}"
            .formatted(rating);
    change(caller, tag, body).put("/v1/assessments/" + id + "/ratings").then().statusCode(200);
  }

  private static String dissent() {
    return """
        {"about": "VERDICT", "text": {"en": "The fall is seasonal", "fr": "La baisse est saisonnière"},
         "reason": {"en": "Every year looks like it", "fr": "Chaque année y ressemble"}}
        """;
  }

  private static RequestSpecification change(TestCaller caller, String tag, String body) {
    return caller.request().contentType("application/json").header("If-Match", tag).body(body);
  }
}

package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;
import static org.strategywatch.assessment.assessments.Assessing.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.SyntheticIncidents;
import org.strategywatch.assessment.recommendations.Recommendations;

/** The sample comes out whole: whatever the assessment holds stands in its brief, undamaged. */
@QuarkusTest
class SampleBriefTest {

  private static final String COUNTRY = "XH";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Intake intake;
  private final Recommendations recommendations;

  SampleBriefTest(Intake intake, Recommendations recommendations) {
    this.intake = intake;
    this.recommendations = recommendations;
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
  void brief_ofTheSample_holdsEveryTextAndCode(String accept, String language) throws IOException {
    // Given
    intake.deliver(SyntheticIncidents.of(COUNTRY));
    String sample = Briefs.sample("mali-assessment-content.json");
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", sample).statusCode(200);
    List<JsonNode> advice = recommend(UUID.fromString(id));

    // When
    String words = Briefs.words(READER, id, accept, language);

    // Then
    JsonNode content = JSON.readTree(sample);
    List<String> wanted = new ArrayList<>(texts(content, language));
    advice.forEach(it -> wanted.addAll(texts(it.path("title"), language)));
    advice.forEach(it -> wanted.addAll(texts(it.path("text"), language)));
    content.findValuesAsText("reference").forEach(wanted::add);
    content.findValuesAsText("note").forEach(wanted::add);
    wanted.addAll(labels(content, Language.preferred(language)));
    assertThat(wanted).hasSizeGreaterThan(120);
    for (String text : wanted) {
      assertThat(words).as("%s in %s", text, accept).contains(Briefs.compact(text));
    }
  }

  private List<JsonNode> recommend(UUID assessment) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Briefs.SAMPLE.resolve("mali-recommendations"))) {
      for (Path file : files.sorted().toList()) {
        ObjectNode data = (ObjectNode) JSON.readTree(file.toFile());
        data.put("assessmentId", assessment.toString()).put("status", "OPEN");
        data.putObject("response").put("state", "PENDING");
        recommendations.deliver(UUID.randomUUID(), 1, "drafted", data);
        all.add(data);
      }
    }
    assertThat(all).hasSize(14);
    return all;
  }

  /** Every text in the language, wherever it stands. */
  private static List<String> texts(JsonNode node, String language) {
    return node.has(language) && node.path(language).isTextual()
        ? List.of(node.path(language).textValue())
        : node.findValuesAsText(language);
  }

  private static List<String> labels(JsonNode content, Language language) {
    Wording words = new Wording(language);
    List<String> labels = new ArrayList<>();
    for (JsonNode finding : content.path("findings")) {
      String list =
          switch (finding.path("kind").asText()) {
            case "KEY_ISSUE" -> "keyIssue";
            case "ROOT_CAUSE" -> "rootCause";
            default -> "contributingFactor";
          };
      labels.add(words.of(list + "." + finding.path("code").asText()));
      labels.add(words.of("pillar." + finding.path("pillar").asText()));
      labels.add(words.of("criterion." + finding.path("criterion").asText()));
      labels.add(words.of("scope." + finding.path("scope").asText()));
    }
    content
        .path("aspects")
        .forEach(it -> labels.add(words.of("pillar." + it.path("pillar").asText())));
    content
        .path("lessons")
        .forEach(it -> labels.add(words.of("lesson." + it.path("code").asText())));
    content
        .findValuesAsText("element")
        .forEach(code -> labels.add(words.of("partnershipElement." + code)));
    return labels;
  }
}

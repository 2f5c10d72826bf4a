package org.strategywatch.recommendation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.AssessmentTopic;
import org.strategywatch.recommendation.drafting.AssessmentFacts;
import org.strategywatch.recommendation.drafting.AssessmentStatus;
import org.strategywatch.recommendation.drafting.MeasuredRatio;

class AssessmentReaderTest {

  private static final Path EXAMPLES = Path.of("../assessment-service/contract/events/examples");
  private static final UUID ID = new UUID(7, 7);

  @Test
  void read_whenThereAreUnknownFieldsAndCodes_takesWhatIsKnown() {
    // Given
    ObjectNode data = AssessmentTopic.published(ID);
    // When
    AssessmentFacts facts = read("published", "GREEN", data);
    // Then
    assertThat(facts.status()).isEqualTo(AssessmentStatus.PUBLISHED);
    assertThat(facts.measures()).hasSize(4);
    assertThat(facts.measures().getFirst().ratio())
        .isEqualTo(
            new MeasuredRatio(
                1.885039, 1.369661, 2.594345, MeasuredRatio.Comparison.EARLIER_TREND));
    assertThat(facts.findings())
        .extracting("code")
        .containsExactly("COMMUNITY_ALIENATION", "OTHER");
    assertThat(facts.sharing()).isEqualTo(SharingLabel.GREEN);
  }

  @Test
  void read_whenTheTrendCannotBeSaid_takesTheRateBefore() {
    ObjectNode data = AssessmentTopic.published(ID);
    ObjectNode measure = data.putArray("measures").addObject();
    measure.put("indicator", "ATTACKS").put("class", "DETERIORATED");
    measure.putObject("beforeAfter").put("rateRatio", 1.65).put("low", 1.49).put("high", 1.82);
    assertThat(read("published", null, data).measures().getFirst().ratio())
        .isEqualTo(new MeasuredRatio(1.65, 1.49, 1.82, MeasuredRatio.Comparison.RATE_BEFORE));
  }

  @Test
  void read_whenAlmostEverythingIsMissing_isStillRead() {
    ObjectNode data = AssessmentTopic.JSON.createObjectNode().put("country", "ML");
    AssessmentFacts facts = read("drafted", null, data);
    assertThat(facts)
        .returns(AssessmentStatus.DRAFT, AssessmentFacts::status)
        .returns(SharingLabel.RED, AssessmentFacts::sharing)
        .returns(null, AssessmentFacts::verdict)
        .returns(List.of(), AssessmentFacts::measures);
  }

  @Test
  void read_whenThereIsNoCountry_isRefused() {
    ObjectNode data = AssessmentTopic.published(ID);
    data.remove("country");
    assertThatThrownBy(() -> read("published", "CLEAR", data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(ID.toString());
  }

  @ParameterizedTest
  @CsvSource({"CLEAR, AMBER, AMBER", "RED, CLEAR, RED", "PURPLE, CLEAR, RED", "CLEAR,, CLEAR"})
  void read_whenLabelsDiffer_takesTheHigher(
      String payload, @Nullable String header, SharingLabel expected) {
    ObjectNode data = AssessmentTopic.published(ID).put("sharing", payload);
    assertThat(read("published", header, data).sharing()).isEqualTo(expected);
  }

  /** The other side of the contract: what the producer shows as examples must be readable here. */
  @Test
  void read_ofTheProducersExamples_works() throws IOException {
    assumeTrue(Files.isDirectory(EXAMPLES), "the producer's examples are not in this checkout");
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> examples =
          files.filter(file -> file.getFileName().toString().startsWith("assessment")).toList();
      assumeTrue(!examples.isEmpty(), "the producer has no assessment examples yet");
      for (Path example : examples) {
        JsonNode data = AssessmentTopic.JSON.readTree(example.toFile());
        AssessmentFacts facts = read("published", null, data);
        assertThat(facts.country()).as(example.toString()).hasSize(2);
        assertThat(facts.verdict()).as(example.toString()).isNotNull();
        assertThat(facts.certainty()).as(example.toString()).isNotNull();
        assertThat(facts.measures())
            .as(example.toString())
            .hasSameSizeAs(data.withArray("measures"));
        assertThat(facts.findings())
            .as(example.toString())
            .hasSameSizeAs(data.withArray("findings"));
      }
    }
  }

  private static AssessmentFacts read(String type, @Nullable String label, JsonNode data) {
    ReceivedEvent event =
        new ReceivedEvent(
            new UUID(1, 1),
            "org.strategywatch.assessment." + type,
            ID.toString(),
            3,
            Instant.EPOCH,
            label,
            null);
    return AssessmentReader.read(event, data);
  }
}

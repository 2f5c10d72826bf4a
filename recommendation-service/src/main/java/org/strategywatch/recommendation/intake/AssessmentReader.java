package org.strategywatch.recommendation.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.drafting.AssessmentFacts;
import org.strategywatch.recommendation.drafting.AssessmentStatus;
import org.strategywatch.recommendation.drafting.Finding;
import org.strategywatch.recommendation.drafting.Measure;
import org.strategywatch.recommendation.drafting.MeasuredRatio;
import org.strategywatch.recommendation.drafting.MeasuredRatio.Comparison;

/**
 * Reads an assessment as its events carry it. Only the id and the country must be there; fields and
 * codes that are not known here are passed over, because producers may add to both.
 */
final class AssessmentReader {

  private AssessmentReader() {}

  /**
   * @throws IllegalArgumentException when the id or the country is missing
   */
  static AssessmentFacts read(ReceivedEvent event, JsonNode data) {
    String country = text(data, "country");
    if (country == null) {
      throw new IllegalArgumentException("Assessment " + event.aggregateId() + " has no country");
    }
    return new AssessmentFacts(
        UUID.fromString(event.aggregateId()),
        event.version(),
        status(event, data),
        country,
        text(data, "verdict"),
        number(data, "score"),
        text(data, "certainty"),
        text(data, "direction"),
        sharing(event, data),
        uuid(text(data, "supersedes")),
        elements(data, "measures").map(AssessmentReader::measure).filter(Objects::nonNull).toList(),
        elements(data, "findings")
            .map(AssessmentReader::finding)
            .filter(Objects::nonNull)
            .toList());
  }

  /** A state that is not known here is no publication. */
  private static AssessmentStatus status(ReceivedEvent event, JsonNode data) {
    String status = text(data, "status");
    if (status == null && event.type().endsWith(".published")) {
      return AssessmentStatus.PUBLISHED;
    }
    return Arrays.stream(AssessmentStatus.values())
        .filter(known -> known.name().equals(status))
        .findAny()
        .orElse(AssessmentStatus.DRAFT);
  }

  /** The higher of what the payload and the header say; RED when neither does. */
  private static SharingLabel sharing(ReceivedEvent event, JsonNode data) {
    List<SharingLabel> labels =
        Stream.of(text(data, "sharing"), event.classification())
            .filter(Objects::nonNull)
            .map(SharingLabel::ofRecord)
            .toList();
    return labels.isEmpty() ? SharingLabel.RED : SharingLabel.highest(labels);
  }

  private static @Nullable Measure measure(JsonNode node) {
    String indicator = text(node, "indicator");
    String outcome = text(node, "class");
    if (indicator == null || outcome == null) {
      return null;
    }
    MeasuredRatio againstTrend = ratio(node.path("againstTrend"), Comparison.EARLIER_TREND);
    return new Measure(
        indicator,
        outcome,
        againstTrend == null
            ? ratio(node.path("beforeAfter"), Comparison.RATE_BEFORE)
            : againstTrend);
  }

  private static @Nullable MeasuredRatio ratio(JsonNode node, Comparison question) {
    Double value = number(node, "rateRatio");
    Double low = number(node, "low");
    Double high = number(node, "high");
    return value == null || low == null || high == null
        ? null
        : new MeasuredRatio(value, low, high, question);
  }

  private static @Nullable Finding finding(JsonNode node) {
    String code = text(node, "code");
    Optional<AddressedKind> kind =
        Arrays.stream(AddressedKind.values())
            .filter(known -> known.name().equals(text(node, "kind")))
            .findAny();
    return code == null || kind.isEmpty()
        ? null
        : new Finding(
            kind.get(),
            code,
            text(node, "scope"),
            text(node, "confidence"),
            localized(node.path("text")));
  }

  private static @Nullable LocalizedText localized(JsonNode node) {
    String en = text(node, "en");
    return en == null ? null : new LocalizedText(en, text(node, "fr"));
  }

  private static Stream<JsonNode> elements(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }

  private static @Nullable Double number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? value.doubleValue() : null;
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}

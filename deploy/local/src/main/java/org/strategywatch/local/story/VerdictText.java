package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An assessment and its recommendations as lines of text. */
final class VerdictText {

  private static final int WIDTH = 100;

  private VerdictText() {}

  static List<String> of(String title, JsonNode assessment, JsonNode recommendations) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(title + ", incidents " + text(assessment, "from") + " to " + text(assessment, "to"));
    lines.add("  Verdict: " + text(assessment, "verdict").replace('_', ' ') + standing(assessment));
    String inWords = english(assessment.path("verdictText"));
    if (!inWords.isEmpty()) {
      lines.addAll(wrapped(inWords));
    }
    for (JsonNode measure : assessment.path("measures")) {
      lines.addAll(
          text(measure, "indicator").equals("ATTACKS")
              ? attacks(measure)
              : List.of(brief(measure)));
    }
    lines.addAll(recommended(recommendations));
    return lines;
  }

  private static String standing(JsonNode assessment) {
    StringBuilder standing = new StringBuilder();
    if (assessment.hasNonNull("score")) {
      standing.append(
          String.format(Locale.ROOT, ", score %.3f", assessment.path("score").asDouble()));
    }
    if (assessment.hasNonNull("certainty")) {
      JsonNode certainty = assessment.path("certainty");
      JsonNode level = certainty.isObject() ? certainty.path("level") : certainty;
      standing.append(", certainty ").append(level.asText().replace('_', ' '));
    }
    return standing.toString();
  }

  /** Both questions side by side, because their answers may differ. */
  private static List<String> attacks(JsonNode measure) {
    JsonNode trend = measure.path("againstTrend");
    JsonNode before = measure.path("beforeAfter");
    List<String> lines = new ArrayList<>();
    lines.add("  ATTACKS: " + text(measure, "class"));
    if (trend.hasNonNull("rateRatio")) {
      lines.add("    More or fewer attacks than the trend before the strategy led to expect?");
      lines.add("      rate ratio against the inherited trend " + ratio(trend));
      lines.add(
          String.format(
              Locale.ROOT,
              "      dispersion %.6f, observed %d, expected %.4f",
              trend.path("dispersion").asDouble(),
              Math.round(trend.path("observed").asDouble()),
              trend.path("expected").asDouble()));
    }
    if (before.hasNonNull("rateRatio")) {
      lines.add("    More or fewer attacks a month than before it, whatever the trend was?");
      lines.add("      before/after rate ratio " + ratio(before));
    }
    return lines;
  }

  private static String brief(JsonNode measure) {
    JsonNode trend = measure.path("againstTrend");
    String estimate =
        trend.hasNonNull("rateRatio") ? ", against the inherited trend " + ratio(trend) : "";
    return "  " + text(measure, "indicator") + ": " + text(measure, "class") + estimate;
  }

  private static String ratio(JsonNode estimate) {
    String ratio = String.format(Locale.ROOT, "%.6f", estimate.path("rateRatio").asDouble());
    if (!estimate.hasNonNull("low") || !estimate.hasNonNull("high")) {
      return ratio;
    }
    return ratio
        + String.format(
            Locale.ROOT,
            " (%.6f–%.6f)",
            estimate.path("low").asDouble(),
            estimate.path("high").asDouble());
  }

  private static List<String> recommended(JsonNode recommendations) {
    if (recommendations.isEmpty()) {
      return List.of("  No recommendations follow from it");
    }
    List<String> lines = new ArrayList<>(List.of("  Recommendations, by priority:"));
    for (JsonNode recommendation : recommendations) {
      lines.add(
          String.format(
                  Locale.ROOT,
                  "    %.3f  ",
                  recommendation.path("priority").path("score").asDouble())
              + text(recommendation, "category")
              + ": "
              + english(recommendation.path("title")));
    }
    return lines;
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String english(JsonNode localised) {
    return localised.isTextual() ? localised.asText() : localised.path("en").asText();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}

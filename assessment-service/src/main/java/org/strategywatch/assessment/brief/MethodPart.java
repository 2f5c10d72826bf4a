package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.ConsideredBreak;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.brief.Brief.Fact;
import org.strategywatch.assessment.indicators.ComputationBackground.Credit;

/** How it was computed, from what, by whom, and how anybody can do it again. */
record MethodPart(BriefMaterial material, Wording words) {

  Brief.Method method() {
    return new Brief.Method(sentences(), facts(), credits());
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.of("method.model"));
    if (Stream.ofNullable(assessment().methodologyBreaks()).anyMatch(it -> !it.isEmpty())) {
      sentences.add(words.of("method.breaks"));
    }
    sentences.add(words.of("method.both"));
    Double score = assessment().score();
    if (score != null) {
      sentences.add(words.with("method.score", language().number(score, 3)));
    }
    return sentences;
  }

  private List<Fact> facts() {
    AssessmentResponse it = assessment();
    List<Fact> facts = new ArrayList<>();
    String path = "/v1/assessments/" + it.id();
    facts.add(
        words.fact(
            "method.assessment",
            words.with("method.versionOf", path, Long.toString(it.version()))));
    facts.add(
        words.fact(
            "fact.strategy",
            words.with(
                "method.versionOf",
                "/v1/strategies/" + it.strategyId(),
                Long.toString(it.strategyVersion()))));
    facts.add(words.fact("method.version", it.evidence().methodVersion()));
    facts.add(words.fact("method.incidents", language().number(it.evidence().incidents(), 0)));
    if (it.evidence().watermark().newest() != null) {
      facts.add(words.fact("method.newest", language().day(it.evidence().watermark().newest())));
    }
    Stream.ofNullable(it.methodologyBreaks())
        .flatMap(List::stream)
        .forEach(known -> facts.add(new Fact(words.of("method.break"), described(known))));
    SortedMap<String, Long> offsets = it.evidence().watermark().offsets();
    if (offsets != null && !offsets.isEmpty()) {
      facts.add(
          words.fact(
              "method.offsets",
              offsets.entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + entry.getValue())
                  .collect(Collectors.joining(", "))));
    }
    facts.add(words.fact("method.reproduction", path + "/reproduction"));
    facts.add(words.fact("method.evidence", path + "/evidence"));
    facts.add(words.fact("method.incident", "/v1/incidents/{id}"));
    facts.add(words.fact("method.authors", String.join(", ", it.authors())));
    if (it.publishedBy() != null) {
      facts.add(words.fact("method.publisher", it.publishedBy()));
    }
    return facts;
  }

  private Passage described(ConsideredBreak it) {
    Passage description = Passage.of(it.description(), language());
    String text =
        words.with(
            "method.breakText", it.source(), language().day(it.changedOn()), description.text());
    return new Passage(text, description.lang());
  }

  private List<String> credits() {
    if (assessment().evidence().incidents() == 0) {
      return List.of(words.of("credits.none"));
    }
    return material.credits().isEmpty()
        ? List.of(words.of("credits.missing"))
        : material.credits().stream().map(this::credit).toList();
  }

  private String credit(Credit credit) {
    String licence =
        credit.licence().isEmpty()
            ? words.of("credit.unknown")
            : words.label("licence", credit.licence());
    String named =
        credit.attribution().isEmpty() ? licence : credit.attribution() + " – " + licence;
    if (credit.incidents() == 0) {
      return words.with("credit.nextDoor", named);
    }
    return credit.incidents() == 1
        ? words.with("credit.lineOne", named)
        : words.with("credit.line", language().number(credit.incidents(), 0), named);
  }

  private AssessmentResponse assessment() {
    return material.detail().assessment();
  }

  private Language language() {
    return words.language();
  }
}

package org.strategywatch.assessment.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.AssessmentStatus;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.Phrase;
import org.strategywatch.assessment.brief.Brief.Considerations;
import org.strategywatch.assessment.brief.Brief.Fact;

/** Puts a brief together: the frame here, its parts where their name says. */
record BriefAssembly(BriefMaterial material, Wording words) {

  Brief brief() {
    AssessmentResponse it = assessment();
    StatementParts statements = new StatementParts(it, words);
    OpinionParts opinions = new OpinionParts(it, words);
    return new Brief(
        language(),
        "brief-%s-%s-%s".formatted(it.country(), it.to(), language().tag()),
        mark(),
        notices(),
        title(),
        question(),
        facts(),
        new AnswerPart(material.detail(), words).answer(),
        Passage.ofNullable(it.summary(), language()),
        opinions.dissents(),
        new FigurePart(material, words).figures(),
        opinions.ratings(),
        statements.aspects(),
        statements.keyIssues(),
        statements.rootCauses(),
        statements.factors(),
        statements.lessons(),
        statements.partnerships(),
        statements.priorities(),
        new RecommendationPart(material.recommendations(), words).rows(),
        Passage.ofNullable(it.conclusion(), language()),
        considerations(),
        opinions.reviews(),
        new MethodPart(material, words).method());
  }

  private List<Considerations> considerations() {
    List<Considerations> all =
        new ArrayList<>(new ChangeOfMindPart(assessment(), words).considerations());
    all.add(new ChangePointPart(material.detail(), words).considerations());
    return all;
  }

  private @Nullable String mark() {
    return assessment().status() == AssessmentStatus.PUBLISHED
        ? null
        : words.label("mark", assessment().status());
  }

  private List<String> notices() {
    AssessmentResponse it = assessment();
    List<String> notices = new ArrayList<>();
    switch (it.status()) {
      case DRAFT -> notices.add(words.of("notice.DRAFT"));
      case IN_REVIEW -> notices.add(words.of("notice.IN_REVIEW"));
      case SUPERSEDED ->
          notices.add(
              words.with(
                  "notice.SUPERSEDED", "/v1/assessments/%s/brief".formatted(it.supersededBy())));
      case PUBLISHED -> {}
    }
    if (it.staleSince() != null) {
      notices.add(
          words.with(
              "notice.STALE",
              language().day(LocalDate.ofInstant(it.staleSince(), ZoneOffset.UTC))));
    }
    return notices;
  }

  private Passage title() {
    return assessment().title() == null
        ? Passage.of(material.strategy().title())
        : Passage.of(assessment().title(), language());
  }

  private Passage question() {
    return assessment().question() == null
        ? Passage.of(
            Phrase.QUESTION.in(language(), country(), language().month(material.detail().start())))
        : Passage.of(assessment().question(), language());
  }

  private List<Fact> facts() {
    AssessmentResponse it = assessment();
    List<Fact> facts = new ArrayList<>();
    facts.add(words.fact("fact.country", country()));
    if (!it.admin1().isEmpty()) {
      facts.add(words.fact("fact.areas", String.join(", ", it.admin1())));
    }
    facts.add(words.fact("fact.strategy", material.strategy().title()));
    facts.add(words.fact("fact.owner", material.strategy().owner()));
    facts.add(words.fact("fact.started", language().day(it.startedOn())));
    facts.add(
        words.fact(
            "fact.window",
            words.with(
                "fact.windowText",
                language().month(YearMonth.parse(it.from())),
                language().month(YearMonth.parse(it.to())))));
    facts.add(words.fact("fact.status", status()));
    facts.add(
        words.fact(
            "fact.sharing",
            "TLP:%s – %s"
                .formatted(
                    it.sharing().name().replace("AMBER_STRICT", "AMBER+STRICT"),
                    words.label("sharing", it.sharing()))));
    return facts;
  }

  private String status() {
    AssessmentResponse it = assessment();
    return it.publishedAt() == null
        ? words.of("status." + it.status())
        : words.with(
            "status." + it.status(),
            language()
                .day(
                    LocalDate.ofInstant(Objects.requireNonNull(it.publishedAt()), ZoneOffset.UTC)));
  }

  private String country() {
    return CountryCode.name(assessment().country(), language().locale());
  }

  private AssessmentResponse assessment() {
    return material.detail().assessment();
  }

  private Language language() {
    return words.language();
  }
}

package org.strategywatch.assessment.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.brief.Brief.DissentRow;
import org.strategywatch.assessment.brief.Brief.RatingRow;
import org.strategywatch.assessment.findings.Dissents.Dissent;
import org.strategywatch.assessment.findings.RatedCell;

/** What single people think of an assessment, beside what it says. */
record OpinionParts(AssessmentResponse assessment, Wording words) {

  List<RatingRow> ratings() {
    return assessment.ratings().stream().map(this::rating).toList();
  }

  List<DissentRow> dissents() {
    return assessment.dissents().stream().map(this::dissent).toList();
  }

  List<String> reviews() {
    return assessment.reviews().stream()
        .map(
            step ->
                words.with("review." + step.kind(), day(step.at()), step.by())
                    + (step.reason() == null ? "" : " " + step.reason()))
        .toList();
  }

  private RatingRow rating(RatedCell cell) {
    String single =
        cell.ratings().stream()
            .map(it -> it.author() + ": " + it.rating())
            .collect(Collectors.joining(", "));
    return new RatingRow(
        words.label("pillar", cell.pillar()) + " – " + words.label("criterion", cell.criterion()),
        words.with(
            "rating.value", language().number(cell.median(), 1), cell.lowest(), cell.highest()),
        single,
        cell.amongAnalysts() == null
            ? words.of("none")
            : words.label("agreement", cell.amongAnalysts()),
        cell.withVerdict() == null
            ? words.of("none")
            : words.label("agreement", cell.withVerdict()));
  }

  private DissentRow dissent(Dissent dissent) {
    List<Passage> lines = new ArrayList<>();
    lines.add(Passage.of(dissent.text(), language()));
    if (dissent.reason() != null) {
      lines.add(Passage.of(dissent.reason(), language()));
    }
    String origin = words.with("dissent.by", dissent.author(), day(dissent.recordedAt()));
    String end =
        dissent.withdrawnAt() == null
            ? ""
            : " "
                + words.with(
                    "dissent.withdrawn",
                    day(dissent.withdrawnAt()),
                    Objects.requireNonNull(dissent.withdrawalReason()));
    return new DissentRow(
        words.label("dissent", dissent.about()),
        Passage.of(dissent.disputed(), language()),
        lines,
        origin + end);
  }

  private String day(Instant instant) {
    return language().day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  private Language language() {
    return words.language();
  }
}

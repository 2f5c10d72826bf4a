package org.strategywatch.assessment.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.AssessmentResponse;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.Phrase;
import org.strategywatch.assessment.brief.Brief.AspectRow;
import org.strategywatch.assessment.brief.Brief.Element;
import org.strategywatch.assessment.brief.Brief.EvidenceLine;
import org.strategywatch.assessment.brief.Brief.LessonRow;
import org.strategywatch.assessment.brief.Brief.PartnershipBlock;
import org.strategywatch.assessment.brief.Brief.PriorityRow;
import org.strategywatch.assessment.brief.Brief.Statement;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.assessment.findings.FindingKind;
import org.strategywatch.assessment.findings.Lesson;
import org.strategywatch.assessment.findings.Priority;

/** What analysts wrote, all of it, in the order in which they wrote it. */
record StatementParts(AssessmentResponse assessment, Wording words) {

  List<AspectRow> aspects() {
    return assessment.aspects().stream()
        .map(
            aspect ->
                new AspectRow(
                    words.label("pillar", aspect.pillar()),
                    Passage.of(aspect.currentSituation(), language()),
                    Passage.of(aspect.proposedSolution(), language()),
                    aspect.rating() == null ? null : words.with("aspect.rating", aspect.rating())))
        .toList();
  }

  List<Statement> keyIssues() {
    return statements(FindingKind.KEY_ISSUE, "keyIssue");
  }

  List<Statement> rootCauses() {
    return statements(FindingKind.ROOT_CAUSE, "rootCause");
  }

  List<Statement> factors() {
    return statements(FindingKind.CONTRIBUTING_FACTOR, "contributingFactor");
  }

  List<LessonRow> lessons() {
    return assessment.lessons().stream()
        .map(
            lesson ->
                new LessonRow(
                    words.label("lesson", lesson.code()),
                    Passage.of(lesson.text(), language()),
                    Passage.ofNullable(lesson.implication(), language()),
                    applied(lesson)))
        .toList();
  }

  private @Nullable String applied(Lesson lesson) {
    List<String> places = new ArrayList<>();
    if (lesson.appliedInVersion() != null) {
      places.add(words.with("lesson.appliedVersion", lesson.appliedInVersion()));
    }
    if (lesson.appliedIn() != null) {
      places.add(words.with("lesson.applied", lesson.appliedIn()));
    }
    return places.isEmpty() ? null : String.join(" ", places);
  }

  List<PartnershipBlock> partnerships() {
    return assessment.partnerships().stream()
        .map(
            partnership ->
                new PartnershipBlock(
                    Passage.of(partnership.title(), language()),
                    partnership.elements().stream()
                        .map(
                            element ->
                                new Element(
                                    words.label("partnershipElement", element.element()),
                                    Passage.of(element.text(), language())))
                        .toList()))
        .toList();
  }

  List<PriorityRow> priorities() {
    return assessment.priorities().stream().map(this::priority).toList();
  }

  private PriorityRow priority(Priority priority) {
    String causes =
        priority.addresses().stream()
            .map(cause -> words.label("rootCause", cause).toLowerCase(language().locale()))
            .collect(Collectors.joining(", "));
    return new PriorityRow(
        Passage.of(priority.text(), language()),
        causes.isEmpty() ? null : words.with("priority.addresses", causes));
  }

  private List<Statement> statements(FindingKind kind, String list) {
    return assessment.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(finding -> statement(finding, list))
        .toList();
  }

  private Statement statement(Finding finding, String list) {
    String label = words.label(list, finding.code());
    if (finding.sense() != null) {
      label += " – " + words.label("sense", finding.sense());
    }
    if (finding.grievanceBasis() != null) {
      label += " – " + words.label("grievance", finding.grievanceBasis());
    }
    return new Statement(
        label,
        Passage.of(finding.text(), language()),
        detail(finding),
        finding.evidence().stream()
            .map(
                it ->
                    new EvidenceLine(words.label("evidence", it.kind()), it.reference(), it.note()))
            .toList());
  }

  private String detail(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (finding.pillar() != null) {
      parts.add(words.label("pillar", finding.pillar()));
    }
    if (finding.criterion() != null) {
      parts.add(words.label("criterion", finding.criterion()));
    }
    parts.add(words.label("scope", finding.scope()));
    if (finding.confidence() != null) {
      parts.add(words.with("statement.confidence", Phrase.of(finding.confidence()).in(language())));
    }
    return String.join(" · ", parts);
  }

  private Language language() {
    return words.language();
  }
}

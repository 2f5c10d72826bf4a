package org.strategywatch.assessment.findings;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.platform.web.problem.ProblemException;

/** All that analysts write into a draft; a merge patch replaces each list as a whole. */
@Schema(name = "AssessmentContent")
public record AnalystContent(
    @Nullable @Valid LocalizedText title,
    @Nullable @Valid LocalizedText question,
    @Nullable @Valid LocalizedText summary,
    @Size(max = 200) List<@NotNull @Valid Finding> findings,
    @Size(max = 50) List<@NotNull @Valid Aspect> aspects,
    @Size(max = 100) List<@NotNull @Valid Lesson> lessons,
    @Size(max = 50) List<@NotNull @Valid Partnership> partnerships,
    @Size(max = 50) List<@NotNull @Valid Priority> priorities,
    @Nullable @Valid LocalizedText conclusion) {

  public AnalystContent {
    findings = findings == null ? List.of() : List.copyOf(findings);
    aspects = aspects == null ? List.of() : List.copyOf(aspects);
    lessons = lessons == null ? List.of() : List.copyOf(lessons);
    partnerships = partnerships == null ? List.of() : List.copyOf(partnerships);
    priorities = priorities == null ? List.of() : List.copyOf(priorities);
  }

  /** What a draft starts with. */
  public static AnalystContent empty() {
    return new AnalystContent(
        null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  /**
   * This content as the next state of another: findings and aspects that are new or changed are the
   * writer's, the rest keep their authors.
   *
   * @throws ProblemException 400 naming the pointer of what does not fit together
   */
  public AnalystContent following(AnalystContent before, String writer) {
    Set<UUID> taken = new HashSet<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      finding.requireConsistent("/findings/" + i);
      if (finding.id() != null && (before.find(finding).isEmpty() || !taken.add(finding.id()))) {
        throw ProblemException.invalidBody(
            "/findings/" + i + "/id", "UNKNOWN_FINDING", "the service gives ids; leave it out");
      }
    }
    return with(
        findings.stream().map(it -> attributed(it, before, writer)).toList(),
        aspects.stream().map(it -> attributed(it, before, writer)).toList());
  }

  private static Finding attributed(Finding finding, AnalystContent before, String writer) {
    if (finding.id() == null) {
      return finding.by(UuidCreator.getTimeOrderedEpochPlus1(), writer);
    }
    UUID id = finding.id();
    return before
        .find(finding)
        .filter(known -> known.author() != null && known.equals(finding.by(id, known.author())))
        .orElseGet(() -> finding.by(id, writer));
  }

  /** Aspects have no ids: one that somebody wrote in this form stays that person's. */
  private static Aspect attributed(Aspect aspect, AnalystContent before, String writer) {
    return before.aspects.stream()
        .filter(known -> known.author() != null && known.equals(aspect.by(known.author())))
        .findFirst()
        .orElseGet(() -> aspect.by(writer));
  }

  private static List<Aspect> unattributed(List<Aspect> aspects) {
    return aspects.stream().map(it -> it.by(null)).toList();
  }

  /**
   * @param newest version of the strategy
   * @throws ProblemException 400 when a lesson names a version that the strategy does not have
   */
  public void requireVersionsUpTo(long newest) {
    for (int i = 0; i < lessons.size(); i++) {
      Long version = lessons.get(i).appliedInVersion();
      if (version != null && version > newest) {
        throw ProblemException.invalidBody(
            "/lessons/" + i + "/appliedInVersion",
            "UNKNOWN_VERSION",
            "the strategy has no such version");
      }
    }
  }

  /** The names of the parts beside findings in which another content says something else. */
  public List<String> partsUnlike(AnalystContent other) {
    List<String> parts = new ArrayList<>();
    add(parts, "title", title, other.title);
    add(parts, "question", question, other.question);
    add(parts, "summary", summary, other.summary);
    add(parts, "aspects", unattributed(aspects), unattributed(other.aspects));
    add(parts, "lessons", lessons, other.lessons);
    add(parts, "partnerships", partnerships, other.partnerships);
    add(parts, "priorities", priorities, other.priorities);
    add(parts, "conclusion", conclusion, other.conclusion);
    return parts;
  }

  private static void add(
      List<String> parts, String name, @Nullable Object one, @Nullable Object other) {
    if (!Objects.equals(one, other)) {
      parts.add(name);
    }
  }

  /** The incidents that findings name. */
  public Set<UUID> citedIncidents() {
    return citedIncidents(findings);
  }

  /** The incidents that these findings name. */
  public static Set<UUID> citedIncidents(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.evidence().stream())
        .filter(evidence -> evidence.kind() == Evidence.Kind.INCIDENT)
        .map(evidence -> UUID.fromString(evidence.reference()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Finding> find(Finding finding) {
    return findings.stream()
        .filter(known -> known.id() != null && known.id().equals(finding.id()))
        .findAny();
  }

  private AnalystContent with(List<Finding> attributed, List<Aspect> aspectsOfAuthors) {
    return new AnalystContent(
        title,
        question,
        summary,
        attributed,
        aspectsOfAuthors,
        lessons,
        partnerships,
        priorities,
        conclusion);
  }
}

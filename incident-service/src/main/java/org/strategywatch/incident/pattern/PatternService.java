package org.strategywatch.incident.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Links incidents into series. What of a pattern is hidden from a caller stays in it untouched
 * whatever the caller changes, and shows in nothing that the caller gets.
 */
@ApplicationScoped
public class PatternService {

  private final PatternTable patterns;
  private final MemberTable members;
  private final MergePatch mergePatch;
  private final Caller caller;
  private final Clock clock;

  PatternService(
      PatternTable patterns,
      MemberTable members,
      MergePatch mergePatch,
      Caller caller,
      Clock clock) {
    this.patterns = patterns;
    this.members = members;
    this.mergePatch = mergePatch;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 naming each member that the caller may not see, and a label below
   *     that of a member
   */
  @Transactional
  public PatternResponse record(PatternRequest request) {
    PatternRequest content = accepted(request);
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    patterns.save(id, content, caller.partner(), clock.instant());
    members.add(id, content.incidents());
    return read(id);
  }

  /**
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  public PatternResponse read(UUID id) {
    return PatternResponse.from(
        withMembers(
            patterns.find(id, caller.clearance().covered()).orElseThrow(() -> notFound(id))));
  }

  /**
   * Applies a merge patch to what the caller may see of the pattern.
   *
   * @throws ProblemException as {@link #record} and {@link #read} do; 428 and 412 for the
   *     precondition
   */
  @Transactional
  public PatternResponse change(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Pattern present =
        withMembers(
            patterns.lock(id, caller.clearance().covered()).orElseThrow(() -> notFound(id)));
    PatternTag.of(PatternResponse.from(present)).requireMatch(ifMatch);
    PatternRequest content =
        accepted(mergePatch.apply(present.asRequest(), patch, PatternRequest.class));
    Set<UUID> gone = new HashSet<>(present.asRequest().incidents());
    content.incidents().forEach(gone::remove);
    patterns.save(id, content, caller.partner(), clock.instant());
    members.remove(id, gone);
    members.add(id, content.incidents());
    return read(id);
  }

  /** The newest first, those before an id. */
  @Transactional
  public List<PatternResponse> page(@Nullable UUID before, int limit) {
    List<Pattern> page = patterns.page(caller.clearance().covered(), before, limit);
    Map<UUID, List<Pattern.Member>> found = members.of(page.stream().map(Pattern::id).toList());
    return page.stream().map(pattern -> with(found, pattern)).map(PatternResponse::from).toList();
  }

  private Pattern withMembers(Pattern pattern) {
    return with(members.of(List.of(pattern.id())), pattern);
  }

  private static Pattern with(Map<UUID, List<Pattern.Member>> members, Pattern pattern) {
    return new Pattern(
        pattern.id(),
        pattern.title(),
        pattern.description(),
        pattern.sharing(),
        members.getOrDefault(pattern.id(), List.of()));
  }

  private PatternRequest accepted(PatternRequest request) {
    String sharing = Objects.requireNonNullElse(request.sharing(), SharingLabel.RED.name());
    List<Pattern.Member> known = members.among(request.incidents());
    List<Violation> violations = new ArrayList<>(unknownMembers(request, known));
    violations.addAll(wrongLabel(sharing, known));
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST, first.pointer() + ": " + first.message(), violations);
    }
    return new PatternRequest(request.title(), request.description(), request.incidents(), sharing);
  }

  private static List<Violation> unknownMembers(
      PatternRequest request, List<Pattern.Member> known) {
    List<UUID> ids = known.stream().map(Pattern.Member::incident).toList();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < request.incidents().size(); i++) {
      if (!ids.contains(request.incidents().get(i))) {
        violations.add(
            Violation.atPointer(
                "/incidents/" + i,
                "UNKNOWN_INCIDENT",
                "there is no such incident that you may see"));
      }
    }
    return violations;
  }

  private static List<Violation> wrongLabel(String sharing, List<Pattern.Member> known) {
    if (!CodeLists.contains("sharing", sharing)) {
      return List.of(
          Violation.atPointer(
              "/sharing", "UNKNOWN_CODE", "a code of the list sharing is expected"));
    }
    SharingLabel highest =
        SharingLabel.highest(
            known.stream().map(member -> SharingLabel.ofRecord(member.sharing())).toList());
    return SharingLabel.ofRecord(sharing).covers(highest)
        ? List.of()
        : List.of(
            Violation.atPointer(
                "/sharing",
                "BELOW_A_MEMBER",
                "a member is " + highest + ", and so is the pattern"));
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(
        IncidentProblem.PATTERN_NOT_FOUND, "There is no pattern " + id + " that you may see");
  }
}

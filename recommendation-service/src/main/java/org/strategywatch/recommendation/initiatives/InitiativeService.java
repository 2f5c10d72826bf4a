package org.strategywatch.recommendation.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.RecommendationProblem;
import org.strategywatch.recommendation.recommendations.RecommendationService;

/** Reading, writing and editing initiatives. */
@ApplicationScoped
class InitiativeService {

  private final InitiativeRepository repository;
  private final RecommendationService recommendations;
  private final MergePatch patches;
  private final Clock clock;

  InitiativeService(
      InitiativeRepository repository,
      RecommendationService recommendations,
      MergePatch patches,
      Clock clock) {
    this.repository = repository;
    this.recommendations = recommendations;
    this.patches = patches;
    this.clock = clock;
  }

  @Transactional
  Page<InitiativeResponse> list(InitiativeQuery query, SharingLabel clearance) {
    String scope = "initiatives %s %s %s".formatted(query.country(), query.kind(), clearance);
    PageRequest page = query.page(scope);
    List<InitiativeEntity> rows =
        repository.find(
            clearance, query.knownCountry(), query.knownKind(), page.after(), page.limit() + 1);
    Page<InitiativeEntity> shown =
        Page.of(
            rows,
            page.limit(),
            row -> row,
            row -> new Cursor(scope, List.of(row.createdAt().toString(), row.id().toString())));
    return new Page<>(views(shown.items(), clearance), shown.nextCursor());
  }

  /**
   * @throws ProblemException 404 when it is not there for this caller
   */
  @Transactional
  InitiativeResponse read(UUID id, SharingLabel clearance) {
    return view(repository.findVisible(id, clearance).orElseThrow(() -> notFound(id)), clearance);
  }

  /**
   * @throws ProblemException 400 naming what is wrong
   */
  @Transactional
  InitiativeResponse write(InitiativeContent content, SharingLabel clearance) {
    requireConsistent(content, clearance);
    InitiativeEntity initiative =
        new InitiativeEntity(UuidCreator.getTimeOrderedEpochPlus1(), content, now());
    repository.persistAndFlush(initiative);
    return view(initiative, clearance);
  }

  /**
   * @throws ProblemException 404, 428 or 412, 400 naming what the patch makes invalid
   */
  @Transactional
  InitiativeResponse revise(
      UUID id, JsonNode patch, @Nullable String ifMatch, SharingLabel clearance) {
    InitiativeEntity initiative =
        repository.lockVisible(id, clearance).orElseThrow(() -> notFound(id));
    EntityTag.ofVersion(initiative.version()).requireMatch(ifMatch);
    InitiativeContent content = patches.apply(initiative.content(), patch, InitiativeContent.class);
    if (!content.label().covers(initiative.sharing())) {
      throw ProblemException.invalidBody(
          "/sharing", "LOWERED", "it is " + initiative.sharing() + " and may only be raised");
    }
    requireConsistent(content, clearance);
    initiative.revise(content, now());
    repository.flush();
    return view(initiative, clearance);
  }

  private void requireConsistent(InitiativeContent content, SharingLabel clearance) {
    content.requirePossiblePeriod();
    List<UUID> links = content.links();
    List<UUID> visible = recommendations.visible(links, clearance);
    for (int i = 0; i < links.size(); i++) {
      if (!visible.contains(links.get(i))) {
        throw ProblemException.invalidBody(
            "/recommendationIds/" + i, "UNKNOWN", "there is no recommendation " + links.get(i));
      }
    }
    SharingLabel needed = recommendations.highestLabel(links);
    if (!content.label().covers(needed)) {
      throw ProblemException.invalidBody(
          "/sharing", "BELOW_RECOMMENDATIONS", "a linked recommendation is " + needed);
    }
  }

  private InitiativeResponse view(InitiativeEntity initiative, SharingLabel clearance) {
    return views(List.of(initiative), clearance).getFirst();
  }

  /** Asks once for all of them what of their links the caller may see. */
  private List<InitiativeResponse> views(
      List<InitiativeEntity> initiatives, SharingLabel clearance) {
    List<UUID> links =
        initiatives.stream().flatMap(one -> one.content().links().stream()).distinct().toList();
    Set<UUID> visible = Set.copyOf(recommendations.visible(links, clearance));
    return initiatives.stream()
        .map(
            one ->
                InitiativeResponse.of(
                    one, one.content().links().stream().filter(visible::contains).toList()))
        .toList();
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(
        RecommendationProblem.INITIATIVE_NOT_FOUND, "There is no initiative " + id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

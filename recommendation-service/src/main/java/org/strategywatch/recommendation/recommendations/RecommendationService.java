package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.RecommendationProblem;
import org.strategywatch.recommendation.ranking.PriorityPart;

/** Reading, writing and editing recommendations. */
@ApplicationScoped
public class RecommendationService {

  private final RecommendationRepository repository;
  private final RecommendationOrigins origins;
  private final RecommendationViews views;
  private final RecommendationEvents events;
  private final MergePatch patches;
  private final Clock clock;

  RecommendationService(
      RecommendationRepository repository,
      RecommendationOrigins origins,
      RecommendationViews views,
      RecommendationEvents events,
      MergePatch patches,
      Clock clock) {
    this.repository = repository;
    this.origins = origins;
    this.views = views;
    this.events = events;
    this.patches = patches;
    this.clock = clock;
  }

  @Transactional
  Page<RecommendationResponse> list(RecommendationQuery query, SharingLabel clearance) {
    RecommendationFilter filter = query.filter(clearance);
    RecommendationOrder order = query.order();
    String scope = filter + " " + order;
    PageRequest page = query.page(scope);
    List<RecommendationEntity> rows =
        repository.find(filter, order, page.after(), page.limit() + 1);
    Page<RecommendationEntity> shown =
        Page.of(rows, page.limit(), row -> row, row -> order.sort().cursor(row, scope));
    return new Page<>(views.of(shown.items()), shown.nextCursor());
  }

  /**
   * @throws ProblemException 404 when it is not there for this caller
   */
  @Transactional
  RecommendationResponse read(UUID id, SharingLabel clearance) {
    return repository.findVisible(id, clearance).map(views::of).orElseThrow(() -> notFound(id));
  }

  /**
   * @throws ProblemException 400 naming what is wrong, 409 when the assessment is not known
   */
  @Transactional
  RecommendationResponse write(
      RecommendationRequest request, Actor author, SharingLabel clearance) {
    RecommendationOrigins.Origin origin = origins.of(request, clearance);
    RecommendationContent content = request.content(origin.sharing());
    Instant now = now();
    RecommendationEntity written =
        new RecommendationEntity(
            UuidCreator.getTimeOrderedEpochPlus1(),
            origin.basis(),
            content,
            Priorities.of(origin.parts(), content, day(now)),
            author.subject(),
            now);
    repository.persistAndFlush(written);
    RecommendationResponse response = views.of(written);
    events.publishDrafted(List.of(response));
    return response;
  }

  /**
   * @throws ProblemException 404, 428 or 412, 400 naming what the patch makes invalid
   */
  @Transactional
  RecommendationResponse revise(
      UUID id, JsonNode patch, @Nullable String ifMatch, SharingLabel clearance) {
    RecommendationEntity recommendation =
        repository.lockVisible(id, clearance).orElseThrow(() -> notFound(id));
    StateTag.requireVersion(recommendation.version(), ifMatch);
    JsonNode before = events.snapshot(views.of(recommendation));
    RecommendationContent content =
        patches.apply(recommendation.content(), patch, RecommendationContent.class);
    requireNotLowered(recommendation.sharing(), content.sharing());
    Instant now = now();
    List<PriorityPart> parts =
        Priorities.of(origins.derivedParts(recommendation), content, day(now));
    recommendation.revise(content, parts, now);
    repository.flush();
    RecommendationResponse after = views.of(recommendation);
    events.publish(RecommendationEvent.Type.REVISED, before, after);
    return after;
  }

  /** Which of these recommendations a caller may see. */
  @Transactional
  public List<UUID> visible(List<UUID> ids, SharingLabel clearance) {
    Set<UUID> seen =
        repository.findAllById(ids).stream()
            .filter(found -> found.isVisibleTo(clearance))
            .map(RecommendationEntity::id)
            .collect(Collectors.toSet());
    return ids.stream().filter(seen::contains).toList();
  }

  /** The label that something built on these recommendations must carry. */
  @Transactional
  public SharingLabel highestLabel(List<UUID> ids) {
    return SharingLabel.highest(
        repository.findAllById(ids).stream().map(RecommendationEntity::sharing).toList());
  }

  static ProblemException notFound(UUID id) {
    return ProblemException.of(
        RecommendationProblem.RECOMMENDATION_NOT_FOUND, "There is no recommendation " + id);
  }

  private static void requireNotLowered(SharingLabel now, SharingLabel wanted) {
    if (!wanted.covers(now)) {
      throw ProblemException.invalidBody(
          "/sharing", "LOWERED", "it is " + now + " and may only be raised");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}

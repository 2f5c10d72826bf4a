package org.strategywatch.assessment.assessments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.findings.AnalystContent;
import org.strategywatch.assessment.findings.Dissents;
import org.strategywatch.assessment.findings.RatedCell;
import org.strategywatch.assessment.findings.Ratings;
import org.strategywatch.assessment.findings.ReviewHistory;
import org.strategywatch.assessment.intake.IncidentPlacement;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** An assessment; each verb raises the version by one. */
@Entity
@Table(name = "assessment")
class AssessmentEntity {

  private static final String[] NOWHERE = {};

  @Id private UUID id;

  @Column(nullable = false)
  private long version;

  @Column(name = "strategy_id", nullable = false)
  private UUID strategyId;

  @Column(name = "strategy_version", nullable = false)
  private long strategyVersion;

  @Column(name = "intervention_id")
  private @Nullable UUID interventionId;

  @Column(nullable = false)
  private String country;

  @Column(nullable = false)
  private String[] areas;

  @Column(name = "from_month", nullable = false)
  private String from;

  @Column(name = "to_month", nullable = false)
  private String to;

  @Column(name = "started_on", nullable = false)
  private LocalDate startedOn;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  private AssessmentStatus status;

  @Column(nullable = false)
  private String sharing;

  @Column(name = "stale_since")
  private @Nullable Instant staleSince;

  @Column(nullable = false, updatable = false)
  private String inputs;

  @Column(nullable = false, updatable = false)
  private String result;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private AnalystContent content;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private ReviewHistory reviews;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private Ratings ratings;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private Dissents dissents;

  @Column(nullable = false)
  private String[] authors;

  @Column(name = "published_by")
  private @Nullable String publishedBy;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  private @Nullable UUID supersedes;

  @Column(name = "superseded_by")
  private @Nullable UUID supersededBy;

  @Column(nullable = false, updatable = false)
  private String[] neighbours;

  @Column(name = "neighbour_countries", nullable = false, updatable = false)
  private String[] neighbourCountries;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected AssessmentEntity() {}

  /**
   * @param result what {@link Computation} made of the inputs, as canonical JSON
   */
  AssessmentEntity(
      UUID id,
      AssessmentSubject subject,
      ComputationInputs inputs,
      String result,
      SharingLabel sharing,
      String author,
      Instant now) {
    this.id = id;
    version = 1;
    strategyId = subject.strategy().id();
    strategyVersion = subject.strategy().version();
    interventionId = subject.interventionId();
    country = inputs.country();
    areas = subject.areas().toArray(String[]::new);
    from = inputs.first().toString();
    to = inputs.last().toString();
    startedOn = subject.startedOn();
    status = AssessmentStatus.DRAFT;
    this.sharing = sharing.name();
    this.inputs = CanonicalJson.write(inputs);
    this.result = result;
    content = AnalystContent.empty();
    reviews = ReviewHistory.none();
    ratings = Ratings.none();
    dissents = Dissents.none();
    authors = new String[] {author};
    Neighbours beside = inputs.neighbours();
    neighbours = beside == null ? NOWHERE : beside.places().toArray(String[]::new);
    neighbourCountries = beside == null ? NOWHERE : beside.countries().toArray(String[]::new);
    createdAt = now;
    updatedAt = now;
  }

  /**
   * @throws ProblemException 409 unless it is a draft
   */
  void requireDraft() {
    if (status == AssessmentStatus.IN_REVIEW) {
      throw ProblemException.of(
          AssessmentProblem.ASSESSMENT_FROZEN,
          "It is in review; it can be changed again once a reviewer has returned it");
    }
    requireUnpublished();
  }

  /**
   * @throws ProblemException 409 once it is published
   */
  void requireUnpublished() {
    if (status != AssessmentStatus.DRAFT && status != AssessmentStatus.IN_REVIEW) {
      throw ProblemException.of(
          AssessmentProblem.ASSESSMENT_FROZEN,
          "It is %s; make a new assessment of the strategy, which supersedes it".formatted(status));
    }
  }

  void write(AnalystContent newContent, String author, Instant now) {
    content = newContent;
    tookPart(author);
    changed(now);
  }

  void rate(Ratings newRatings, String author, Instant now) {
    ratings = newRatings;
    tookPart(author);
    changed(now);
  }

  void dissent(Dissents newDissents, String author, Instant now) {
    dissents = newDissents;
    tookPart(author);
    changed(now);
  }

  void submit(String author, Instant now) {
    addStep(ReviewHistory.Kind.SUBMITTED, author, null, now);
    status = AssessmentStatus.IN_REVIEW;
    changed(now);
  }

  void review(ReviewHistory.DecisionRequest decision, String reviewer, Instant now) {
    if (decision.decision() == ReviewHistory.Decision.CHANGES_REQUESTED) {
      addStep(ReviewHistory.Kind.CHANGES_REQUESTED, reviewer, decision.reason(), now);
      status = AssessmentStatus.DRAFT;
    } else {
      addStep(ReviewHistory.Kind.APPROVED, reviewer, decision.reason(), now);
    }
    changed(now);
  }

  private void addStep(ReviewHistory.Kind kind, String by, @Nullable String reason, Instant now) {
    reviews = reviews.with(new ReviewHistory.Step(kind, by, now, reason, version));
  }

  private void tookPart(String author) {
    if (!isAuthor(author)) {
      authors = Arrays.copyOf(authors, authors.length + 1);
      authors[authors.length - 1] = author;
    }
  }

  void publish(String publisher, @Nullable UUID predecessor, Instant now) {
    addStep(ReviewHistory.Kind.PUBLISHED, publisher, null, now);
    status = AssessmentStatus.PUBLISHED;
    publishedBy = publisher;
    publishedAt = now;
    supersedes = predecessor;
    changed(now);
  }

  void supersede(UUID successor, Instant now) {
    status = AssessmentStatus.SUPERSEDED;
    supersededBy = successor;
    changed(now);
  }

  /** Takes note that what it rests on has changed, and of the label that it now carries. */
  void unsettle(boolean stale, SharingLabel label, Instant now) {
    if (stale && staleSince == null) {
      staleSince = now;
    }
    sharing = SharingLabel.highest(List.of(sharing(), label)).name();
    changed(now);
  }

  private void changed(Instant now) {
    version++;
    updatedAt = now;
  }

  /** Whether an incident at this place is, or would be, part of the series. */
  boolean covers(IncidentPlacement place) {
    return place.country().equals(country)
        && isInWindow(place)
        && (areas.length == 0
            || Arrays.stream(areas).map(PlaceKey::of).anyMatch(place.area()::equals));
  }

  /** Whether an incident at this place is, or would be, part of the series next door. */
  boolean liesBeside(IncidentPlacement place) {
    List<String> places = List.of(neighbours);
    return isInWindow(place)
        && (places.contains(Neighbours.everywhereIn(place.country()))
            || places.contains(Neighbours.place(place.country(), place.area())));
  }

  private boolean isInWindow(IncidentPlacement place) {
    YearMonth month = YearMonth.from(place.occurredOn());
    return !month.isBefore(YearMonth.parse(from)) && !month.isAfter(YearMonth.parse(to));
  }

  boolean isAuthor(String subject) {
    return List.of(authors).contains(subject);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID strategyId() {
    return strategyId;
  }

  @Nullable UUID supersedes() {
    return supersedes;
  }

  @Nullable UUID interventionId() {
    return interventionId;
  }

  AssessmentStatus status() {
    return status;
  }

  boolean isStale() {
    return staleSince != null;
  }

  SharingLabel sharing() {
    return SharingLabel.ofRecord(sharing);
  }

  ReviewHistory reviews() {
    return reviews;
  }

  Ratings ratings() {
    return ratings;
  }

  Dissents dissents() {
    return dissents;
  }

  /** Whether somebody who did not write it has approved it since it was last submitted. */
  boolean isApproved() {
    return reviews.isApproved(List.of(authors));
  }

  AnalystContent content() {
    return content;
  }

  ComputationInputs inputs() {
    return CanonicalJson.read(inputs, ComputationInputs.class);
  }

  /** As it was stored, to the byte. */
  String result() {
    return result;
  }

  /**
   * @param clearance of the reader; only one who may see every incident is shown how far their
   *     events were read
   */
  AssessmentResponse response(SharingLabel clearance) {
    ComputationResult computed = CanonicalJson.read(result, ComputationResult.class);
    ComputationEvidence evidence =
        clearance == SharingLabel.RED ? computed.evidence() : computed.evidence().withoutOffsets();
    return new AssessmentResponse(
        id,
        status,
        strategyId,
        strategyVersion,
        interventionId,
        country,
        List.of(areas),
        from,
        to,
        startedOn,
        staleSince,
        content.title(),
        content.question(),
        content.summary(),
        computed.verdict(),
        computed.verdictText(),
        computed.score(),
        computed.certainty(),
        computed.design(),
        computed.certaintySteps(),
        computed.likelihood(),
        computed.confidence(),
        computed.insufficiencies(),
        computed.direction(),
        computed.directionRationale(),
        computed.measures().stream().map(MeasureResponse::labelled).toList(),
        content.findings(),
        content.aspects(),
        content.lessons(),
        content.partnerships(),
        content.priorities(),
        content.conclusion(),
        evidence,
        sharing(),
        RatedCell.of(ratings, computed.verdict()),
        dissents.dissents(),
        reviews.steps(),
        List.of(authors),
        publishedBy,
        publishedAt,
        supersedes,
        supersededBy,
        version,
        createdAt,
        updatedAt,
        computed.methodologyBreaks() == null
            ? null
            : computed.methodologyBreaks().stream().map(ConsideredBreak::labelled).toList(),
        computed.displacement());
  }
}

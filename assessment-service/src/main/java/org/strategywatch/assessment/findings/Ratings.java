package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.platform.web.problem.ProblemException;

/** Every analyst's own ratings; nobody's is replaced by another's. */
public record Ratings(List<Rating> ratings) {

  private static final int MOST_ANALYSTS = 50;

  public Ratings {
    ratings = List.copyOf(ratings);
  }

  public static Ratings none() {
    return new Ratings(List.of());
  }

  /**
   * One analyst's judgement of a pillar by a criterion.
   *
   * @param rating 1 (poor) to 4 (good)
   * @param author set by the service
   */
  @Schema(name = "Rating")
  public record Rating(
      Criterion criterion,
      Pillar pillar,
      int rating,
      @Nullable LocalizedText rationale,
      String author,
      Instant ratedAt) {}

  /** All that an analyst rates; whatever the same analyst rated before goes. */
  @Schema(name = "OwnRatings")
  public record Own(@NotNull @Size(max = 78) List<@NotNull @Valid OwnRating> ratings) {

    public Own {
      ratings = ratings == null ? List.of() : List.copyOf(ratings);
    }
  }

  /**
   * A rating as it is sent.
   *
   * @param rating 1 (poor) to 4 (good)
   */
  @Schema(name = "OwnRating")
  public record OwnRating(
      @NotNull Criterion criterion,
      @NotNull Pillar pillar,
      @NotNull @Min(1) @Max(4) Integer rating,
      @Nullable @Valid LocalizedText rationale) {}

  /**
   * These ratings with one analyst's replaced; those that say the same keep their time.
   *
   * @throws ProblemException 400 when a cell is rated twice, or there are too many analysts
   */
  public Ratings with(Own own, String author, Instant now) {
    Set<List<Enum<?>>> cells = new HashSet<>();
    for (int i = 0; i < own.ratings().size(); i++) {
      OwnRating it = own.ratings().get(i);
      if (!cells.add(List.of(it.criterion(), it.pillar()))) {
        throw ProblemException.invalidBody(
            "/ratings/" + i, "DUPLICATE", "you have rated the pillar by this criterion already");
      }
    }
    List<Rating> all =
        new ArrayList<>(ratings.stream().filter(it -> !it.author().equals(author)).toList());
    if (all.stream().map(Rating::author).distinct().count() >= MOST_ANALYSTS) {
      throw ProblemException.invalidBody(
          "/ratings", "TOO_MANY", "at most " + MOST_ANALYSTS + " analysts rate one assessment");
    }
    own.ratings().stream().map(it -> rated(it, author, now)).forEach(all::add);
    return new Ratings(all);
  }

  /** Whether both hold the same judgements of the same analysts, whenever they were given. */
  public boolean saySameAs(Ratings other) {
    return judgements().equals(other.judgements());
  }

  private Set<OwnJudgement> judgements() {
    return ratings.stream()
        .map(
            it ->
                new OwnJudgement(
                    it.author(),
                    new OwnRating(it.criterion(), it.pillar(), it.rating(), it.rationale())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private record OwnJudgement(String author, OwnRating rating) {}

  private Rating rated(OwnRating it, String author, Instant now) {
    Rating fresh =
        new Rating(it.criterion(), it.pillar(), it.rating(), it.rationale(), author, now);
    return ofAuthor(author)
        .filter(known -> new Ratings(List.of(known)).saySameAs(new Ratings(List.of(fresh))))
        .findAny()
        .orElse(fresh);
  }

  private Stream<Rating> ofAuthor(String author) {
    return ratings.stream().filter(it -> it.author().equals(author));
  }
}

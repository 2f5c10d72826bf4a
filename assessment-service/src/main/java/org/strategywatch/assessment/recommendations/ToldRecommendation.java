package org.strategywatch.assessment.recommendations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a recommendation event; whatever else the event holds is ignored.
 * Codes are texts: the producer may add to its lists.
 *
 * @param status DRAFT as long as no person has touched it
 * @param dueOn last day, absent without a deadline
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldRecommendation(
    @Nullable UUID assessmentId,
    String category,
    Text title,
    Text text,
    @Nullable Text rationale,
    List<String> addressees,
    @Nullable Priority priority,
    @Nullable Axis response,
    @Nullable Axis implementation,
    @Nullable Axis verification,
    @Nullable Axis effect,
    @Nullable LocalDate dueOn,
    @Nullable String status,
    @Nullable String sharing) {

  public ToldRecommendation {
    Objects.requireNonNull(category, "category is missing");
    Objects.requireNonNull(title, "title is missing");
    Objects.requireNonNull(text, "text is missing");
    addressees = addressees == null ? List.of() : List.copyOf(addressees);
  }

  /** A text in the languages of the users. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Text(String en, @Nullable String fr) {
    public Text {
      Objects.requireNonNull(en, "the English text is missing");
    }
  }

  /** Where it stands on one of the four axes. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Axis(@Nullable String state) {}

  /**
   * @param score in [0, 1], higher first
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Priority(double score) {}
}

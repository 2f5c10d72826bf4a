package org.strategywatch.assessment.breaks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a methodology break; whatever else the event holds is ignored.
 *
 * @param withdrawnAt null unless it was recorded by mistake and nothing is to allow for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedBreak(
    String source,
    LocalDate changedOn,
    Text description,
    List<String> countries,
    @Nullable String sharing,
    @Nullable Instant withdrawnAt) {

  RecordedBreak {
    Objects.requireNonNull(source, "source is missing");
    Objects.requireNonNull(changedOn, "changedOn is missing");
    Objects.requireNonNull(description, "description is missing");
    countries = countries == null ? List.of() : List.copyOf(countries);
  }

  /** A text in the languages of the users. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Text(String en, @Nullable String fr) {
    Text {
      Objects.requireNonNull(en, "the English description is missing");
    }
  }
}

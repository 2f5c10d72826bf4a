package org.strategywatch.incident.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;

/**
 * A pattern as its viewer may know it.
 *
 * @param members those incidents of it that the viewer may see, by their day
 */
record Pattern(
    UUID id,
    LocalizedText title,
    @Nullable LocalizedText description,
    String sharing,
    List<Member> members) {

  /**
   * An incident of a pattern.
   *
   * @param deaths by the best estimate
   */
  record Member(UUID incident, LocalDate occurredOn, @Nullable Integer deaths, String sharing) {}

  Pattern {
    members = List.copyOf(members);
  }

  PatternRequest asRequest() {
    return new PatternRequest(
        title, description, members.stream().map(Member::incident).toList(), sharing);
  }

  long deaths() {
    return members.stream().map(Member::deaths).filter(Objects::nonNull).mapToLong(d -> d).sum();
  }
}

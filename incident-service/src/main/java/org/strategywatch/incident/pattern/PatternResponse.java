package org.strategywatch.incident.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;

/**
 * Incidents that belong together. Members that the caller may not see are neither shown nor
 * counted, and neither are retracted ones.
 *
 * @param incidents by their day
 * @param fatalities the members' best estimates, added up
 */
@Schema(name = "Pattern")
public record PatternResponse(
    UUID id,
    LocalizedText title,
    @Nullable LocalizedText description,
    List<UUID> incidents,
    int incidentCount,
    @Nullable LocalDate firstOccurredOn,
    @Nullable LocalDate lastOccurredOn,
    long fatalities,
    String sharing) {

  public PatternResponse {
    incidents = List.copyOf(incidents);
  }

  static PatternResponse from(Pattern pattern) {
    List<Pattern.Member> members = pattern.members();
    return new PatternResponse(
        pattern.id(),
        pattern.title(),
        pattern.description(),
        members.stream().map(Pattern.Member::incident).toList(),
        members.size(),
        members.isEmpty() ? null : members.getFirst().occurredOn(),
        members.isEmpty() ? null : members.getLast().occurredOn(),
        pattern.deaths(),
        pattern.sharing());
  }
}

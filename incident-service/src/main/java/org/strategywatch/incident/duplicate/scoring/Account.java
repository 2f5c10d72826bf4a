package org.strategywatch.incident.duplicate.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.actor.RegisteredActor;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentActor;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentSource;
import org.strategywatch.incident.incident.Location;

/**
 * What one record says of its event, made comparable once for many comparisons.
 *
 * @param days the days on which it can have happened, by its range or else by its precision
 * @param radiusKm how far the event can be from the point by the precision; absent where the point
 *     says nothing
 * @param words of the summary, folded, from four letters on
 */
public record Account(
    Days days,
    @Nullable Location point,
    @Nullable Double radiusKm,
    @Nullable String admin1,
    @Nullable String admin2,
    @Nullable String place,
    ActorNames actors,
    String eventType,
    @Nullable DeathRange deaths,
    Set<String> words,
    List<IncidentSource> reports,
    Map<String, String> collections) {

  private static final Set<String> SETTLEMENTS = Set.of("town", "city", "village", "ville");

  public Account {
    words = Set.copyOf(words);
    reports = List.copyOf(reports);
    collections = Map.copyOf(collections);
  }

  /**
   * @param registry what is registered of the actor that a name means
   */
  public static Account of(
      IncidentRequest incident, Function<String, Optional<RegisteredActor>> registry) {
    Location point = incident.location();
    return new Account(
        Days.of(incident.occurredOn(), incident.endedOn(), incident.datePrecision()),
        point,
        point == null ? null : PointEvidence.radiusKm(incident.locationPrecision()),
        key(incident.admin1()),
        key(incident.admin2()),
        settlement(incident.place()),
        ActorNames.of(incident.actors().stream().map(IncidentActor::name).toList(), registry),
        incident.eventType(),
        range(incident.fatalities()),
        words(incident.summary()),
        incident.sources(),
        collections(incident.externalIds()));
  }

  /**
   * @param first the earliest day
   * @param last the latest day
   */
  public record Days(LocalDate first, LocalDate last) {

    /** Where a range is given it is the uncertainty; without one the precision widens the day. */
    static Days of(LocalDate start, @Nullable LocalDate end, @Nullable String precision) {
      if (end != null) {
        return new Days(start, end);
      }
      int slack = slack(precision);
      return new Days(start.minusDays(slack), start.plusDays(slack));
    }

    private static int slack(@Nullable String precision) {
      return switch (Objects.requireNonNullElse(precision, "DAY")) {
        case "DAYS" -> 6;
        case "WEEK" -> 7;
        case "MONTH", "LONGER" -> 31;
        default -> 0;
      };
    }

    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + " to " + last;
    }
  }

  /** How many died at the least and at the most. */
  record DeathRange(int low, int high) {

    @Override
    public String toString() {
      return low == high ? Integer.toString(low) : low + " to " + high;
    }
  }

  private static @Nullable DeathRange range(@Nullable Fatalities deaths) {
    if (deaths == null) {
      return null;
    }
    List<Integer> known =
        Stream.of(deaths.low(), deaths.best(), deaths.high()).filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? null
        : new DeathRange(
            known.stream().min(Integer::compare).orElseThrow(),
            known.stream().max(Integer::compare).orElseThrow());
  }

  private static @Nullable String key(@Nullable String area) {
    return area == null ? null : Folding.area(area);
  }

  private static @Nullable String settlement(@Nullable String place) {
    if (place == null) {
      return null;
    }
    String bare =
        Stream.of(Folding.area(place).split(" "))
            .filter(word -> !SETTLEMENTS.contains(word))
            .collect(Collectors.joining(" "));
    return bare.isEmpty() ? null : bare;
  }

  private static Set<String> words(@Nullable String text) {
    return text == null
        ? Set.of()
        : Stream.of(Folding.text(text).split(" "))
            .filter(word -> word.length() >= 4)
            .collect(Collectors.toSet());
  }

  private static Map<String, String> collections(List<ExternalId> ids) {
    return ids.stream()
        .collect(Collectors.toMap(ExternalId::scheme, ExternalId::id, (first, _) -> first));
  }
}

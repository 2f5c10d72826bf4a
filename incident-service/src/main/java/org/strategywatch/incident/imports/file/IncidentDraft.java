package org.strategywatch.incident.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.IncidentActor;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentSource;
import org.strategywatch.incident.incident.Location;
import org.strategywatch.incident.incident.NgoImpact;

/** What a row says, put together field by field; what nothing was said of stays unknown. */
public final class IncidentDraft {

  private static final int MAX_SUMMARY = 5000;
  private static final int MAX_LIST = 50;
  private static final int MAX_NAME = 200;
  private static final int MAX_SOURCE = 500;

  private final ExternalId key;
  private final LocalDate occurredOn;
  private final String country;
  private final List<IncidentActor> actors = new ArrayList<>();
  private final List<IncidentSource> sources = new ArrayList<>();
  private @Nullable LocalDate endedOn;
  private @Nullable String datePrecision;
  private String eventType = "";
  private @Nullable String subEventType;
  private @Nullable String admin1;
  private @Nullable String admin2;
  private @Nullable String place;
  private @Nullable Location location;
  private @Nullable String locationPrecision;
  private @Nullable String target;
  private @Nullable Fatalities fatalities;
  private @Nullable Integer civilianFatalities;
  private @Nullable Integer injured;
  private @Nullable Integer abducted;
  private @Nullable NgoImpact ngoImpact;
  private @Nullable String summary;

  public IncidentDraft(ExternalId key, LocalDate occurredOn, String country) {
    this.key = key;
    this.occurredOn = occurredOn;
    this.country = country;
  }

  /** The last day, and how exactly both are known; an end on the first day is no range. */
  public IncidentDraft when(@Nullable LocalDate end, @Nullable String precision) {
    endedOn = occurredOn.equals(end) ? null : end;
    datePrecision = precision;
    return this;
  }

  public IncidentDraft what(String type, @Nullable String subType) {
    eventType = type;
    subEventType = subType;
    return this;
  }

  public IncidentDraft in(@Nullable String first, @Nullable String second, @Nullable String named) {
    admin1 = first;
    admin2 = second;
    place = named;
    return this;
  }

  public IncidentDraft at(@Nullable Location point, @Nullable String precision) {
    location = point;
    locationPrecision = precision;
    return this;
  }

  public IncidentDraft actor(String name, @Nullable String role, @Nullable String kind) {
    if (actors.size() < MAX_LIST) {
      actors.add(new IncidentActor(shortened(name, MAX_NAME), role, kind));
    }
    return this;
  }

  public IncidentDraft source(String name) {
    if (sources.size() < MAX_LIST) {
      sources.add(new IncidentSource(shortened(name, MAX_SOURCE), null, null, null, null, null));
    }
    return this;
  }

  public IncidentDraft target(@Nullable String who) {
    target = who == null ? null : shortened(who, MAX_SOURCE);
    return this;
  }

  public IncidentDraft deaths(@Nullable Fatalities numbers, @Nullable Integer ofCivilians) {
    fatalities = numbers;
    civilianFatalities = ofCivilians;
    return this;
  }

  public IncidentDraft harmed(@Nullable Integer injuredPeople, @Nullable Integer abductedPeople) {
    injured = injuredPeople;
    abducted = abductedPeople;
    return this;
  }

  public IncidentDraft ngoImpact(@Nullable NgoImpact impact) {
    ngoImpact = impact;
    return this;
  }

  public IncidentDraft summary(@Nullable String text) {
    summary = text == null ? null : shortened(text, MAX_SUMMARY);
    return this;
  }

  public List<IncidentActor> actors() {
    return actors;
  }

  public IncidentRequest shared(String sharing, String licence) {
    return new IncidentRequest(
        List.of(key),
        occurredOn,
        endedOn,
        datePrecision,
        eventType,
        subEventType,
        country,
        admin1,
        admin2,
        place,
        location,
        locationPrecision,
        actors,
        target,
        fatalities,
        civilianFatalities,
        injured,
        abducted,
        ngoImpact,
        summary,
        sources,
        List.of(),
        sharing,
        licence,
        null,
        null);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}

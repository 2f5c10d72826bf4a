package org.strategywatch.incident.imports.acled;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.imports.file.IncidentDraft;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.Location;

/**
 * What an ACLED row says, in our terms. ACLED gives one number of deaths, taken as the best
 * estimate; it does not say how many of them were civilians.
 */
final class AcledIncident {

  static final String SCHEME = "acled";

  /** ACLED's terms forbid passing rows on; who has them may use them inside the organisation. */
  private static final String DEFAULT_SHARING = "AMBER";

  private static final String LICENCE = "NO_RAW_REDISTRIBUTION";

  private final RowValues row;

  AcledIncident(RowValues row) {
    this.row = row;
  }

  ExternalId key() {
    return new ExternalId(SCHEME, row.required("event_id_cnty"));
  }

  IncidentRequest content(@Nullable String sharing) {
    IncidentDraft draft = new IncidentDraft(key(), row.date("event_date"), country());
    describe(draft);
    AcledActors.describe(row, draft);
    row.list("source").stream().filter(name -> !name.isEmpty()).forEach(draft::source);
    return draft.shared(Objects.requireNonNullElse(sharing, DEFAULT_SHARING), LICENCE);
  }

  private void describe(IncidentDraft draft) {
    String subEventType = required("sub_event_type", "subEventType");
    draft
        .when(null, row.mapped("time_precision", "datePrecision", SCHEME, "time_precision"))
        .what(eventType(subEventType), subEventType)
        .in(row.text("admin1"), row.text("admin2"), place())
        .at(
            new Location(row.degrees("latitude"), row.degrees("longitude")),
            row.mapped("geo_precision", "locationPrecision", SCHEME, "geo_precision"))
        .deaths(new Fatalities(null, row.count("fatalities"), null), null)
        .summary(row.text("notes"));
  }

  /** Must be the type that ACLED has the sub-type under. */
  private String eventType(String subEventType) {
    String eventType = required("event_type", "eventType");
    String parent = CodeLists.parent("subEventType", subEventType).orElseThrow();
    if (!parent.equals(eventType)) {
      throw new RowRejectedException(
          "WRONG_PARENT",
          "the sub_event_type '%s' does not belong to the event_type '%s'"
              .formatted(row.text("sub_event_type"), row.text("event_type")));
    }
    return eventType;
  }

  private String required(String column, String list) {
    row.required(column);
    return Objects.requireNonNull(row.mapped(column, list, SCHEME, column));
  }

  private @Nullable String place() {
    String place = row.text("location");
    return place == null ? row.text("admin3") : place;
  }

  private String country() {
    String name = row.required("country");
    return Optional.ofNullable(row.text("iso3"))
        .flatMap(Countries::ofIso3)
        .or(() -> Countries.ofName(name))
        .orElseThrow(
            () ->
                new RowRejectedException(
                    "UNKNOWN_COUNTRY", "'%s' is no country that we know".formatted(name)));
  }
}

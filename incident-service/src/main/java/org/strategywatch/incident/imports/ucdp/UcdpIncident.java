package org.strategywatch.incident.imports.ucdp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.Fatalities;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentSource;
import org.strategywatch.incident.incident.Location;

/** What a UCDP row says, in our terms. */
final class UcdpIncident {

  static final String SCHEME = "ucdp-ged";

  private static final int MAX_SUMMARY = 5000;
  private final RowValues row;
  private final int typeOfViolence;
  private final List<IncidentSource> sources;

  /**
   * @throws RowRejectedException when the row is of none of the three types
   */
  UcdpIncident(RowValues row) {
    this.row = row;
    typeOfViolence = row.code("type_of_violence");
    sources = UcdpSources.of(row);
  }

  ExternalId key() {
    return new ExternalId(SCHEME, Integer.toString(row.code("id")));
  }

  IncidentRequest content(@Nullable String sharing) {
    String subEventType = coded("type_of_violence", "subEventType");
    LocalDate start = row.date("date_start");
    LocalDate end = row.date("date_end");
    return new IncidentRequest(
        List.of(key()),
        start,
        end.equals(start) ? null : end,
        coded("date_prec", "datePrecision"),
        Objects.requireNonNull(coded("type_of_violence", "eventType")),
        subEventType,
        country(),
        row.text("adm_1"),
        row.text("adm_2"),
        row.text("where_coordinates"),
        new Location(row.degrees("latitude"), row.degrees("longitude")),
        coded("where_prec", "locationPrecision"),
        UcdpActors.of(row, typeOfViolence),
        typeOfViolence == 3 ? row.text("side_b") : null,
        new Fatalities(row.count("low"), row.count("best"), row.count("high")),
        row.count("deaths_civilians"),
        null,
        null,
        null,
        summary(),
        sources,
        List.of(),
        sharing == null ? "CLEAR" : sharing,
        "ATTRIBUTION",
        null,
        null);
  }

  /** CORROBORATED where two different offices reported it: UCDP's coders have compared them. */
  String verification() {
    return UcdpSources.independent(sources) >= 2 ? "CORROBORATED" : "REPORTED";
  }

  List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (Objects.equals(row.text("event_clarity"), "2")) {
      flags.add("SEVERAL_EVENTS_IN_ONE");
    }
    if (Objects.equals(row.text("number_of_sources"), "-1")) {
      flags.add("SOURCES_NOT_COUNTED");
    }
    return flags;
  }

  private @Nullable String coded(String column, String list) {
    return row.mapped(column, list, SCHEME, column);
  }

  private String country() {
    String iso3 = row.text("iso3");
    String name = row.required("country");
    return (iso3 == null ? Countries.ofName(name) : Countries.ofIso3(iso3))
        .orElseThrow(
            () ->
                new RowRejectedException(
                    "UNKNOWN_COUNTRY",
                    "'%s' is no country that we know"
                        .formatted(Objects.requireNonNullElse(iso3, name))));
  }

  private @Nullable String summary() {
    String text =
        Stream.of(row.text("dyad_name"), headline(), row.text("where_description"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MAX_SUMMARY));
  }

  private @Nullable String headline() {
    String headline = row.text("source_headline");
    return headline == null ? row.text("source_article") : headline;
  }
}

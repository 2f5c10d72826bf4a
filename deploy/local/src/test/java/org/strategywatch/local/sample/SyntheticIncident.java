package org.strategywatch.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code synthetic.ndjson}: the fields of a native import, in the order in which they are
 * written.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyntheticIncident(
    List<ExternalId> externalIds,
    String occurredOn,
    @Nullable String endedOn,
    String datePrecision,
    String eventType,
    String subEventType,
    String country,
    String admin1,
    String admin2,
    String place,
    Location location,
    String locationPrecision,
    List<Actor> actors,
    Deaths fatalities,
    int civilianFatalities,
    String summary,
    List<Source> sources,
    String verification,
    String sharing,
    String licence) {

  record ExternalId(String scheme, String id) {}

  record Location(double latitude, double longitude) {}

  record Actor(String name, String role, String kind) {}

  record Deaths(int low, int best, int high) {}

  record Source(String name, String publishedOn, String reliability, int credibility) {}
}

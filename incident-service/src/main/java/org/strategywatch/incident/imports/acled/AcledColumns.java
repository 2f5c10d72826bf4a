package org.strategywatch.incident.imports.acled;

import java.util.List;
import java.util.Set;

/** The columns of ACLED's files, of the present API and of those that older copies still have. */
final class AcledColumns {

  static final List<String> REQUIRED =
      List.of(
          "event_id_cnty",
          "event_date",
          "event_type",
          "sub_event_type",
          "actor1",
          "country",
          "latitude",
          "longitude",
          "fatalities");

  static final Set<String> KNOWN =
      Set.of(
          "data_id",
          "iso",
          "iso3",
          "event_id_cnty",
          "event_id_no_cnty",
          "event_date",
          "year",
          "time_precision",
          "disorder_type",
          "event_type",
          "sub_event_type",
          "actor1",
          "assoc_actor_1",
          "inter1",
          "actor2",
          "assoc_actor_2",
          "inter2",
          "interaction",
          "civilian_targeting",
          "region",
          "country",
          "admin1",
          "admin2",
          "admin3",
          "location",
          "latitude",
          "longitude",
          "geo_precision",
          "source",
          "source_scale",
          "notes",
          "fatalities",
          "tags",
          "timestamp");

  private AcledColumns() {}
}

package org.strategywatch.incident.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashtags of the Humanitarian Exchange Language, standard 1.1, for our columns. */
final class HxlTags {

  private static final Map<String, String> BY_COLUMN =
      Map.ofEntries(
          Map.entry("id", "#event+id"),
          Map.entry("externalIds.id", "#event+id+external"),
          Map.entry("occurredOn", "#date+start"),
          Map.entry("endedOn", "#date+end"),
          Map.entry("eventType", "#event+type"),
          Map.entry("subEventType", "#event+subtype"),
          Map.entry("country", "#country+code+v_iso2"),
          Map.entry("admin1", "#adm1+name"),
          Map.entry("admin2", "#adm2+name"),
          Map.entry("admin1Pcode", "#adm1+code"),
          Map.entry("admin2Pcode", "#adm2+code"),
          Map.entry("place", "#loc+name"),
          Map.entry("location.latitude", "#geo+lat"),
          Map.entry("location.longitude", "#geo+lon"),
          Map.entry("locationPrecision", "#geo+precision"),
          Map.entry("actors.name", "#group+name"),
          Map.entry("actors.kind", "#group+type"),
          Map.entry("fatalities.low", "#affected+killed+low"),
          Map.entry("fatalities.best", "#affected+killed+best"),
          Map.entry("fatalities.high", "#affected+killed+high"),
          Map.entry("civilianFatalities", "#affected+killed+civilian"),
          Map.entry("injured", "#affected+injured"),
          Map.entry("abducted", "#affected+abducted"),
          Map.entry("summary", "#description"),
          Map.entry("sources.name", "#meta+source+name"),
          Map.entry("sources.url", "#meta+source+url"),
          Map.entry("sources.publishedOn", "#date+source+published"),
          Map.entry("contributingFactors", "#cause"),
          Map.entry("verification", "#status+verification"),
          Map.entry("sharing", "#meta+sharing"),
          Map.entry("licence", "#meta+licence"),
          Map.entry("recordedAt", "#date+recorded"),
          Map.entry("updatedAt", "#date+updated"),
          Map.entry("version", "#meta+version"),
          Map.entry("attribution", "#meta+attribution"));

  private HxlTags() {}

  /** Null for a column that the standard has no word for; its cell stays empty. */
  static @Nullable String of(String column) {
    return BY_COLUMN.get(column);
  }
}

package org.strategywatch.incident.search;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.request.QueryText;

/**
 * Where a query finds incidents: in the table, or, as of a moment, in a view of it that has each
 * one in the version of then. Markings count twice, those of then and those of now: what is hidden
 * today stays hidden, and what was too secret then is not told by a later, tamer version.
 */
final class KnownAt {

  /**
   * What changed since comes from the history, which keeps the searched columns of each version;
   * the present row lends it those that came into the table later.
   */
  private static final String AS_OF =
      """
      (SELECT i.* FROM incident i WHERE i.updated_at <= ?
       UNION ALL
       SELECT was.*
       FROM incident i
       CROSS JOIN LATERAL (
         SELECT v.searched || jsonb_build_object('content', v.content) AS state
         FROM incident_version v
         WHERE v.incident_id = i.id AND v.changed_at <= ?
         ORDER BY v.version DESC LIMIT 1) version
       CROSS JOIN LATERAL jsonb_populate_record(i, version.state) was
       WHERE i.updated_at > ? AND i.recorded_at <= ? AND %s)""";

  private KnownAt() {}

  static void addTo(Conditions conditions, @Nullable String asOf, VisibleSet visible) {
    new QueryText("asOf", asOf)
        .moment()
        .map(moment -> moment.atOffset(ZoneOffset.UTC))
        .ifPresent(
            moment -> {
              List<Object> values = new ArrayList<>(List.of(moment, moment, moment, moment));
              values.addAll(visible.values());
              conditions.from(AS_OF.formatted(visible.sql("i")), values);
            });
  }
}

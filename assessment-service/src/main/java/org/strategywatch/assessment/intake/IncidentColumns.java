package org.strategywatch.assessment.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How states of incidents become rows. */
final class IncidentColumns {

  static final List<String> NAMES =
      List.of(
          "id",
          "version",
          "state",
          "country",
          "area",
          "area_name",
          "admin2",
          "occurred_on",
          "event_type",
          "fatalities_low",
          "fatalities_best",
          "fatalities_high",
          "civilian_fatalities",
          "groups",
          "verification",
          "actors",
          "sources",
          "imprecise",
          "sharing",
          "licence",
          "attribution",
          "audience",
          "stated_at",
          "near_capital",
          "ngo_affected",
          "schemes");

  static final String LIST = String.join(", ", NAMES);

  private IncidentColumns() {}

  /** Adds a row for each state to a table that has these columns. */
  static void copy(Connection connection, String table, Collection<KnownIncident> incidents)
      throws SQLException {
    BinaryRows rows = new BinaryRows();
    for (KnownIncident incident : incidents) {
      write(incident, rows);
    }
    rows.copyInto(connection, table, LIST);
  }

  private static void write(KnownIncident incident, BinaryRows rows) {
    rows.row(NAMES.size());
    rows.uuid(incident.id());
    rows.bigint(incident.version());
    rows.text(incident.state().name());
    rows.text(incident.country());
    rows.text(incident.area());
    rows.text(incident.areaName());
    rows.text(incident.admin2());
    rows.date(incident.occurredOn());
    rows.text(incident.eventType());
    rows.integer(incident.low());
    rows.integer(incident.best());
    rows.integer(incident.high());
    rows.integer(incident.civilian());
    rows.texts(nullIfNone(incident.groups()));
    rows.text(incident.reporting().verification());
    rows.texts(nullIfNone(incident.reporting().actors()));
    rows.texts(nullIfNone(incident.reporting().sources()));
    rows.bool(incident.reporting().imprecise());
    rows.text(incident.sharing().name());
    rows.text(incident.licence());
    rows.text(incident.attribution());
    rows.texts(incident.audience());
    rows.timestamptz(incident.statedAt());
    rows.bool(incident.nearCapital());
    rows.bool(incident.ngoAffected());
    rows.texts(nullIfNone(incident.reporting().schemes()));
  }

  /** A single empty name is none either. */
  private static @Nullable List<String> nullIfNone(List<String> values) {
    return values.isEmpty() || values.equals(List.of("")) ? null : values;
  }
}

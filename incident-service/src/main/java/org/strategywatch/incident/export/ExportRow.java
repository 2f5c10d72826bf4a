package org.strategywatch.incident.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.UnitCodes;
import org.strategywatch.incident.incident.UnitPcodes;

/** The incident on which the database's cursor stands, read as far as a file needs it. */
record ExportRow(ResultSet row, IncidentRows rows, UnitCodes.Reading codes) {

  /** The whole incident. */
  ExportedIncident incident() throws SQLException {
    IncidentResponse incident = IncidentResponse.from(rows.read(row));
    return ExportedIncident.of(incident, codes.of(incident));
  }

  /**
   * The row of a CSV file that is kept of this very version; null when there is none. UTF-8, as it
   * came from the database: most rows are passed on without being looked at.
   */
  byte @Nullable [] csvColumns() throws SQLException {
    return row.getBytes("csv_row");
  }

  /** Belongs to {@link #csvColumns}; null for an empty cell. */
  byte @Nullable [] csvAttribution() throws SQLException {
    return row.getBytes("csv_attribution");
  }

  UnitPcodes units() throws SQLException {
    return codes.of(row.getString("country"), row.getString("admin1"), row.getString("admin2"));
  }
}

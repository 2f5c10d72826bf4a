package org.strategywatch.incident.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.UnitPcodes;
import org.strategywatch.incident.table.IncidentTable;

/**
 * An incident with what is derived of it for whoever reads the file.
 *
 * @param admin1Pcode by the gazetteer as it was when the file was begun
 * @param attribution whom to name for it; null when nobody has to be
 */
record ExportedIncident(
    @JsonUnwrapped IncidentResponse incident,
    @Nullable String admin1Pcode,
    @Nullable String admin2Pcode,
    @Nullable String attribution) {

  static ExportedIncident of(IncidentResponse incident, UnitPcodes units) {
    return new ExportedIncident(incident, units.admin1(), units.admin2(), Attribution.of(incident));
  }

  /** In the order of {@link IncidentTable#DERIVED}. */
  List<@Nullable String> derived() {
    return Arrays.asList(admin1Pcode, admin2Pcode, attribution);
  }
}

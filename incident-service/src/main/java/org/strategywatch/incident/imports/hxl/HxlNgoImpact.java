package org.strategywatch.incident.imports.hxl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.AffectedOrganisations;
import org.strategywatch.incident.incident.NgoImpact;
import org.strategywatch.incident.incident.StaffHarm;

/** What a row says of harmed staff of aid organisations, in numbers. */
final class HxlNgoImpact {

  private HxlNgoImpact() {}

  /** Null where the row says nothing of it. */
  static @Nullable NgoImpact of(RowValues row) {
    List<AffectedOrganisations> organisations = new ArrayList<>();
    add(organisations, "UN", row.count("UN_STAFF"));
    add(organisations, "INGO", row.count("INGO_STAFF"));
    add(organisations, "NNGO", row.count("NNGO_STAFF"));
    add(organisations, "ICRC", row.count("ICRC_STAFF"));
    add(organisations, "RED_CROSS_OR_RED_CRESCENT", row.count("IFRC_STAFF"));
    add(organisations, "OTHER", row.count("OTHER_STAFF"));
    StaffHarm nationals = harm(row, "NATIONALS");
    StaffHarm internationals = harm(row, "INTERNATIONALS");
    return organisations.isEmpty() && nationals == null && internationals == null
        ? null
        : new NgoImpact(organisations, nationals, internationals, null);
  }

  /** A file has a column for each kind of organisation; 0 is that it was not touched. */
  private static void add(
      List<AffectedOrganisations> organisations, String kind, @Nullable Integer staff) {
    if (staff != null && staff != 0) {
      organisations.add(new AffectedOrganisations(kind, staff));
    }
  }

  private static @Nullable StaffHarm harm(RowValues row, String who) {
    Integer killed = row.count(who + "_KILLED");
    Integer injured = row.count(who + "_INJURED");
    Integer kidnapped = row.count(who + "_KIDNAPPED");
    Integer detained = row.count(who + "_DETAINED");
    return Stream.of(killed, injured, kidnapped, detained).allMatch(Objects::isNull)
        ? null
        : new StaffHarm(killed, injured, kidnapped, detained);
  }
}

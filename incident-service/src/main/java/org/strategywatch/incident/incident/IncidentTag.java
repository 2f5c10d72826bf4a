package org.strategywatch.incident.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.precondition.EntityTag;

/**
 * The ETags of an incident: its version, and behind it a sum of what else is shown with it, which
 * differs from caller to caller. A change asks for the version alone: a report that somebody filed
 * in the meantime does not make a correction stale.
 */
public final class IncidentTag {

  private IncidentTag() {}

  /** Without reports that were filed, and without units in the gazetteer, the version says all. */
  static EntityTag of(long version, @Nullable ReportSummary reports, UnitPcodes units) {
    List<Object> shown = new ArrayList<>();
    if (reports != null && reports.filed() > 0) {
      shown.add(reports);
    }
    if (!units.equals(UnitPcodes.NONE)) {
      shown.add(units);
    }
    return shown.isEmpty() ? EntityTag.ofVersion(version) : of(version, shown);
  }

  /** An outline and the whole are two representations of one version. */
  static EntityTag ofOutline(long version, UnitPcodes units) {
    String outline = version + "-OPERATIONAL";
    return new EntityTag(
        units.equals(UnitPcodes.NONE)
            ? "\"%s\"".formatted(outline)
            : "\"%s-%08x\"".formatted(outline, sum(units)));
  }

  /**
   * @param shown whose text tells apart all that the answer shows beside the version
   */
  public static EntityTag of(long version, Object shown) {
    return new EntityTag("\"%d-%08x\"".formatted(version, sum(shown)));
  }

  private static long sum(Object shown) {
    CRC32C sum = new CRC32C();
    sum.update(shown.toString().getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** The versions that an {@code If-Match} names. */
  static @Nullable String versions(@Nullable String ifMatch) {
    return ifMatch == null ? null : ifMatch.replaceAll("\"(\\d+)-[0-9a-f]{8}", "\"$1");
  }
}

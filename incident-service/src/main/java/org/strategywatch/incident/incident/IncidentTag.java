package org.strategywatch.incident.incident;

import java.nio.charset.StandardCharsets;
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

  /** Without reports that were filed the version says all. */
  static EntityTag of(IncidentSnapshot incident, ReportSummary reports) {
    return reports.filed() == 0
        ? EntityTag.ofVersion(incident.version())
        : of(incident.version(), reports);
  }

  /** An outline and the whole are two representations of one version. */
  static EntityTag ofOutline(IncidentSnapshot incident) {
    return new EntityTag("\"%d-OPERATIONAL\"".formatted(incident.version()));
  }

  /**
   * @param shown whose text tells apart all that the answer shows beside the version
   */
  public static EntityTag of(long version, Object shown) {
    CRC32C sum = new CRC32C();
    sum.update(shown.toString().getBytes(StandardCharsets.UTF_8));
    return new EntityTag("\"%d-%08x\"".formatted(version, sum.getValue()));
  }

  /** The versions that an {@code If-Match} names. */
  static @Nullable String versions(@Nullable String ifMatch) {
    return ifMatch == null ? null : ifMatch.replaceAll("\"(\\d+)-[0-9a-f]{8}", "\"$1");
  }
}

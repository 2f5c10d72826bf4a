package org.strategywatch.platform.data.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * The one decision on who may have what of a record. A viewer needs every marking: the least that
 * one of them gives is what the viewer has. {@link VisibleSet} says the same in SQL.
 */
public final class DisclosurePolicy {

  /** Licences that let a record itself go to others; any other one lets only numbers go. */
  static final List<String> REDISTRIBUTABLE =
      List.of("OPEN", "ATTRIBUTION", "SHARE_ALIKE", "INTERNAL");

  private static final Set<String> LICENCES = Set.copyOf(REDISTRIBUTABLE);

  private DisclosurePolicy() {}

  public static View view(Viewer viewer, Markings record, Instant now) {
    if (!isInAudience(viewer, record) || !isReleased(viewer, record, now)) {
      return View.NONE;
    }
    return byLabel(viewer, record).and(byLicence(viewer, record));
  }

  private static View byLabel(Viewer viewer, Markings record) {
    if (viewer.clearance().covers(SharingLabel.ofRecord(record.sharing()))) {
      return View.FULL;
    }
    String outline = record.operationalSharing();
    return outline != null && viewer.clearance().covers(SharingLabel.ofRecord(outline))
        ? View.OPERATIONAL
        : View.NONE;
  }

  /** Whether a licence lets the record itself go to others, and not only its numbers. */
  public static boolean letsRecordsGo(@Nullable String licence) {
    return licence != null && LICENCES.contains(licence);
  }

  private static View byLicence(Viewer viewer, Markings record) {
    boolean mayHaveIt =
        letsRecordsGo(record.licence()) || viewer.handlesLicensedRows() || isOwn(viewer, record);
    return mayHaveIt ? View.FULL : View.AGGREGATE;
  }

  private static boolean isInAudience(Viewer viewer, Markings record) {
    List<String> audience = record.audience();
    return audience == null || audience.contains(viewer.partner()) || isOwn(viewer, record);
  }

  private static boolean isReleased(Viewer viewer, Markings record, Instant now) {
    Instant release = record.releasedAt();
    return release == null
        || !release.isAfter(now)
        || viewer.seesUnreleased()
        || isOwn(viewer, record);
  }

  private static boolean isOwn(Viewer viewer, Markings record) {
    return record.recordedBy().equals(viewer.partner());
  }
}

package org.strategywatch.incident.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.web.security.SharingLabel;

/** How far an incident may go. To let it go further is its source's to allow. */
final class Reach {

  private Reach() {}

  /** Whether anybody might see more of the incident than before. */
  static boolean grows(IncidentRequest before, IncidentRequest after) {
    return isLower(after.sharing(), before.sharing())
        || isLower(after.operationalSharing(), before.operationalSharing())
        || audienceGrows(before.audience(), after.audience())
        || (isNumbersOnly(before) && !isNumbersOnly(after));
  }

  /** What a file says, held to the reach that the incident has. */
  static IncidentRequest held(IncidentRequest incoming, IncidentRequest present) {
    return incoming.withReach(
        isLower(incoming.sharing(), present.sharing()) ? present.sharing() : incoming.sharing(),
        isNumbersOnly(present) ? present.licence() : incoming.licence(),
        common(incoming.audience(), present.audience()),
        isLower(incoming.operationalSharing(), present.operationalSharing())
            ? present.operationalSharing()
            : incoming.operationalSharing());
  }

  /** An absent label is the strictest, or stands for no outline at all. */
  private static boolean isLower(@Nullable String label, @Nullable String than) {
    return label != null
        && (than == null || !SharingLabel.ofRecord(label).covers(SharingLabel.ofRecord(than)));
  }

  private static boolean audienceGrows(
      @Nullable List<String> before, @Nullable List<String> after) {
    return before != null && (after == null || !before.containsAll(after));
  }

  private static @Nullable List<String> common(
      @Nullable List<String> incoming, @Nullable List<String> present) {
    if (incoming == null || present == null) {
      return incoming == null ? present : incoming;
    }
    return incoming.stream().filter(present::contains).toList();
  }

  private static boolean isNumbersOnly(IncidentRequest incident) {
    return !DisclosurePolicy.letsRecordsGo(incident.licence());
  }
}

package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.intake.IncidentIntake;
import org.strategywatch.platform.data.inbox.Inbox;
import org.strategywatch.platform.web.security.SharingLabel;

/** How far the events of incidents were read. */
@ApplicationScoped
public class IntakeProgress {

  private final Inbox inbox;

  IntakeProgress(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Topic partition to next offset; null for whoever may not see every incident, because it moves
   * with those that must not be noticed.
   *
   * @param clearance of the caller
   */
  public @Nullable SortedMap<String, Long> seenBy(SharingLabel clearance) {
    return clearance == SharingLabel.RED ? inbox.watermark(IncidentIntake.CONSUMER) : null;
  }
}

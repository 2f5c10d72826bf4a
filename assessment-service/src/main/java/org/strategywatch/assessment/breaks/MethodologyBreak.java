package org.strategywatch.assessment.breaks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * That a source changed its method.
 *
 * @param source its name, or the scheme of its ids, as it was recorded
 * @param changedOn the first day that is counted in the new way, in the calendar of the incidents
 * @param description what changed
 */
public record MethodologyBreak(
    UUID id, String source, LocalDate changedOn, LocalizedText description, SharingLabel sharing) {

  /** The month that is the first to be counted in the new way, if only in part. */
  public YearMonth month() {
    return YearMonth.from(changedOn);
  }
}

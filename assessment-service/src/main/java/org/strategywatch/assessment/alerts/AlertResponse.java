package org.strategywatch.assessment.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * An alert at one version.
 *
 * @param admin1 absent when it is about the whole country
 * @param level 1, or 2 for the graver one of HDX_SIGNALS
 * @param observed deaths or incidents in the window
 * @param expected the same at the rate of the past that the rule looks at
 * @param threshold deaths that had to be reached, or incidents that had to be surpassed
 * @param numbersWithheld whether the three numbers and the watermark are left out, because the
 *     window has fewer than five incidents or the alert is withdrawn
 * @param clearedOn the day on which it was over
 * @param sharing the highest label of the incidents that may have counted
 */
@Schema(name = "Alert")
public record AlertResponse(
    UUID id,
    String country,
    @Nullable String admin1,
    Indicator indicator,
    AlertRule rule,
    int level,
    AlertState state,
    Window window,
    @Nullable Long observed,
    @Nullable Double expected,
    @Nullable Double threshold,
    boolean numbersWithheld,
    @Nullable LocalDate clearedOn,
    LocalizedText sentence,
    @Nullable Watermark watermark,
    SharingLabel sharing,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * The days that the rule looked at, in the calendar of the records.
   *
   * @param to inclusive; ahead of today in a week that is not over
   */
  @Schema(name = "AlertWindow")
  public record Window(LocalDate from, LocalDate to) {}

  EntityTag tag() {
    return EntityTag.ofVersion(version);
  }
}

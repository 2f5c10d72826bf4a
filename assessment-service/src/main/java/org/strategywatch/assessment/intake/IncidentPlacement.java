package org.strategywatch.assessment.intake;

import java.time.LocalDate;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Where a counted incident stands in every series.
 *
 * @param area comparable name of its admin 1, empty when unknown
 */
public record IncidentPlacement(
    String country, String area, LocalDate occurredOn, SharingLabel sharing) {}

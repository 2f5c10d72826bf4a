package org.strategywatch.assessment.indicators;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One indicator, month by month.
 *
 * @param newestAgeDays days from the newest incident that counted to today, UTC
 * @param unavailable why the points have no values, where they have none
 */
@Schema(name = "IndicatorSeries")
public record IndicatorSeriesResponse(
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    Indicator indicator,
    String interval,
    Watermark watermark,
    @Nullable Long newestAgeDays,
    List<IndicatorPoint> points,
    @Nullable String unavailable) {}

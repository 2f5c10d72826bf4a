package org.strategywatch.assessment.indicators;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

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
    @Nullable String unavailable)
    implements Translatable {

  @Override
  public IndicatorSeriesResponse translated(UnaryOperator<String> translation) {
    return new IndicatorSeriesResponse(
        country,
        admin1,
        admin2,
        indicator,
        interval,
        watermark,
        newestAgeDays,
        points,
        unavailable == null ? null : translation.apply(unavailable));
  }
}

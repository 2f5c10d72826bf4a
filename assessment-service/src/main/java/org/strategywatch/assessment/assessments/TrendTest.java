package org.strategywatch.assessment.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.MannKendall;
import org.strategywatch.assessment.statistics.MonthlySeries;

/**
 * Mann and Kendall's test of a trend over the whole window, with Sen's slope.
 *
 * @param slope a month
 * @param seasonal each calendar month against the same month of other years; slope a year
 */
@Schema(name = "TrendTest")
public record TrendTest(double z, double pValue, double slope, @Nullable Seasonal seasonal) {

  /** The seasonal version. */
  @Schema(name = "SeasonalTrendTest")
  public record Seasonal(double z, double pValue, double slopePerYear) {}

  static @Nullable TrendTest of(List<Double> values, @Nullable MonthlySeries counts) {
    if (values.size() < 2) {
      return null;
    }
    MannKendall test = MannKendall.of(values);
    return new TrendTest(test.z(), test.pValue(), test.slope(), seasonal(counts));
  }

  private static @Nullable Seasonal seasonal(@Nullable MonthlySeries counts) {
    if (counts == null || counts.size() <= 12) {
      return null;
    }
    MannKendall test = MannKendall.seasonal(counts);
    return new Seasonal(test.z(), test.pValue(), test.slope());
  }
}

package org.strategywatch.assessment.spread;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.language.Translatable;

/**
 * How widely the incidents of a country are spread.
 *
 * @param units how many admin-2 units the country has; absent where it is not known
 * @param window over all months together
 * @param areas admin-1 areas with an incident in the window, the one with most first
 * @param months each of them, in order
 * @param notComputed measures of spread that are not here, each with the reason
 * @param resemblance of areas that touch, over all months; absent where it is not computed
 */
@Schema(name = "Spread")
public record SpreadResponse(
    String country,
    @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
    @Schema(implementation = String.class, examples = "2023-12") YearMonth to,
    String methodVersion,
    Watermark watermark,
    @Nullable Integer units,
    Extent window,
    List<AreaShare> areas,
    List<Month> months,
    List<Remark> notComputed,
    List<Remark> remarks,
    @Nullable Resemblance resemblance)
    implements Translatable {

  /**
   * The spread of some incidents. Entropy and what follows from it are over the admin-1 areas that
   * have an incident in the whole window; those without one in the month count as zero.
   *
   * @param unitsHit distinct admin-2 units that the incidents name
   * @param shareOfUnits unitsHit over all units of the country, in [0, 1]; absent where the number
   *     of units is not known, or smaller than that of the names
   * @param withoutUnit incidents that name no admin-2 unit
   * @param withoutArea incidents that name no admin-1 area; they are in none of what follows
   * @param entropy −Σ p ln p in nats, 0 if one area has everything; absent without incidents in
   *     areas
   * @param normalisedEntropy entropy over ln n of n areas, in [0, 1]; 0 for one area
   * @param herfindahl Σ p², 1 if one area has everything
   * @param fragmentation 1 − Σ p²: the chance that two incidents drawn at random, the first one put
   *     back, lie in different areas
   */
  @Schema(name = "SpreadExtent")
  public record Extent(
      long incidents,
      long unitsHit,
      @Nullable Double shareOfUnits,
      long withoutUnit,
      long withoutArea,
      @Nullable Double entropy,
      @Nullable Double normalisedEntropy,
      @Nullable Double herfindahl,
      @Nullable Double fragmentation) {}

  /**
   * One admin-1 area.
   *
   * @param share of the incidents in areas, in (0, 1]
   */
  @Schema(name = "SpreadArea")
  public record AreaShare(String admin1, long incidents, double share) {}

  /**
   * Whether admin-1 areas that touch resemble one another in their incidents.
   *
   * @param moransI about −1, neighbours are unlike each other, to 1, like ones lie together
   * @param expected what it would be on average if the incidents of areas were shuffled
   * @param areas of the country with a known boundary, those without an incident too
   * @param incidents that lie in one of these areas
   */
  @Schema(name = "SpreadResemblance")
  public record Resemblance(double moransI, double expected, int areas, long incidents) {}

  /** One month. */
  @Schema(name = "SpreadMonth")
  public record Month(
      @Schema(implementation = String.class, examples = "2022-01") YearMonth month,
      Extent extent) {}

  public SpreadResponse {
    areas = List.copyOf(areas);
    months = List.copyOf(months);
    notComputed = List.copyOf(notComputed);
    remarks = List.copyOf(remarks);
  }

  @Override
  public SpreadResponse translated(UnaryOperator<String> translation) {
    return new SpreadResponse(
        country,
        from,
        to,
        methodVersion,
        watermark,
        units,
        window,
        areas,
        months,
        notComputed.stream().map(remark -> remark.translated(translation)).toList(),
        remarks.stream().map(remark -> remark.translated(translation)).toList(),
        resemblance);
  }
}

package org.strategywatch.assessment.indices;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.language.Translatable;

/**
 * Comparison indices of a country and a calendar year.
 *
 * @param watermark of the five years that the oldest index looks back on
 * @param indices in a fixed order, those without a value too
 * @param years what the Global Terrorism Index is made of, the newest first
 */
@Schema(name = "ComparisonIndices")
public record ComparisonIndicesResponse(
    String country,
    int year,
    Watermark watermark,
    List<Index> indices,
    List<TerrorYear> years,
    List<Remark> remarks)
    implements Translatable {

  /**
   * One figure.
   *
   * @param publisher whose index it is computed like
   * @param methodVersion of the publisher's method
   * @param value absent where it cannot be computed here
   * @param scale its unit and range
   * @param absentBecause why there is no value
   */
  @Schema(name = "ComparisonIndex")
  public record Index(
      String code,
      String publisher,
      String methodVersion,
      @Nullable Double value,
      Remark scale,
      @Nullable Remark absentBecause)
      implements Translatable {

    @Override
    public Index translated(UnaryOperator<String> translation) {
      return new Index(
          code,
          publisher,
          methodVersion,
          value,
          scale.translated(translation),
          absentBecause == null ? null : absentBecause.translated(translation));
    }
  }

  /**
   * One year of the Global Terrorism Index.
   *
   * @param weight over 31
   * @param fatalities best estimates, as far as they are stated
   * @param withoutFatalities incidents that state none, which is not zero
   * @param rawScore incidents + 3 fatalities
   */
  @Schema(name = "ComparisonIndexYear")
  public record TerrorYear(
      int year,
      int weight,
      long incidents,
      long fatalities,
      long withoutFatalities,
      double rawScore) {}

  public ComparisonIndicesResponse {
    indices = List.copyOf(indices);
    years = List.copyOf(years);
    remarks = List.copyOf(remarks);
  }

  @Override
  public ComparisonIndicesResponse translated(UnaryOperator<String> translation) {
    return new ComparisonIndicesResponse(
        country,
        year,
        watermark,
        indices.stream().map(index -> index.translated(translation)).toList(),
        years,
        remarks.stream().map(remark -> remark.translated(translation)).toList());
  }
}

package org.strategywatch.assessment.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sources the incidents of a computation came from.
 *
 * @param large sources with a material share, the largest first
 * @param others how many further sources there are
 */
public record SourceShares(List<Share> large, long others) {

  public SourceShares {
    large = List.copyOf(large);
  }

  /**
   * One source.
   *
   * @param name comparable; null where the name might tell of incidents that only some
   *     organisations may read
   * @param alone what no other source tells of, by month; months without any are absent
   */
  public record Share(@Nullable String name, Map<YearMonth, MonthCounts> alone) {

    public Share {
      alone = Map.copyOf(alone);
    }

    /** The months as they would be had this source told nothing. */
    public List<MonthCounts> leftOutOf(List<MonthCounts> months) {
      return months.stream()
          .map(it -> alone.containsKey(it.month()) ? it.less(alone.get(it.month())) : it)
          .toList();
    }
  }
}

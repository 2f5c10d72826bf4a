package org.strategywatch.assessment.series;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.series.ControlChartsResponse.Point;

/**
 * Control charts as CSV by RFC 4180, one row a month, to be plotted in a spreadsheet. Months,
 * numbers and truth values only: no cell needs quotes or could be a formula.
 */
final class ChartTable {

  private static final String HEADER =
      row(
          "month",
          "value",
          "inBaseline",
          "centre",
          "cusum",
          "cusumLimit",
          "cusumSignalled",
          "ewma",
          "ewmaLimit",
          "ewmaSignalled");

  private ChartTable() {}

  static String of(List<Point> points) {
    return points.stream().map(ChartTable::row).collect(Collectors.joining("", HEADER, ""));
  }

  private static String row(Point point) {
    return row(
        point.month(),
        point.value(),
        point.inBaseline(),
        point.centre(),
        point.cusum(),
        point.cusumLimit(),
        point.cusumSignalled(),
        point.ewma(),
        point.ewmaLimit(),
        point.ewmaSignalled());
  }

  private static String row(@Nullable Object... cells) {
    return Arrays.stream(cells)
            .map(cell -> cell == null ? "" : cell.toString())
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}

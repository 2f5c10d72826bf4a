package org.strategywatch.assessment.brief;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.brief.TrendChart.Tick;

/**
 * Incidents a month in each area, before and after, as the places of marks and labels in a drawing.
 *
 * @param height of the drawing, which grows with the areas
 * @param more what is left out of the drawing; null when nothing is
 */
record AreaChart(
    String title,
    String desc,
    int height,
    int plotBottom,
    List<Tick> ticks,
    List<Row> rows,
    @Nullable String more) {

  static final int WIDTH = 640;
  private static final int LEFT = 150;
  private static final int RIGHT = WIDTH - 20;
  private static final int TOP = 40;
  private static final int ROW = 22;
  private static final int MOST = 20;

  /** Incidents a month. */
  record Rate(String area, double before, double after) {

    double change() {
      return after - before;
    }
  }

  /** One area, with the places of its two marks and the sign of the change. */
  record Row(String area, String y, String labelY, String before, String after, String sign) {}

  /** The largest rise first, the largest fall last. */
  static final Comparator<Rate> BY_CHANGE =
      Comparator.comparingDouble(Rate::change).reversed().thenComparing(Rate::area);

  static AreaChart of(List<Rate> rates, Wording words) {
    List<Rate> drawn =
        rates.stream()
            .sorted(
                Comparator.comparingDouble((Rate rate) -> Math.abs(rate.change()))
                    .reversed()
                    .thenComparing(Rate::area))
            .limit(MOST)
            .sorted(BY_CHANGE)
            .toList();
    double largest =
        drawn.stream().mapToDouble(rate -> Math.max(rate.before(), rate.after())).max().orElse(0);
    Axis axis = Axis.upTo(largest);
    int bottom = TOP + ROW * drawn.size();
    return new AreaChart(
        words.of("areas.title"),
        words.with("areas.desc", inWords(drawn, words)),
        bottom + 26,
        bottom,
        axis.ticks().stream()
            .map(
                value ->
                    new Tick(
                        words.language().number(value, axis.decimals()),
                        Axis.coordinate(axis.place(value, LEFT, RIGHT))))
            .toList(),
        IntStream.range(0, drawn.size()).mapToObj(i -> row(drawn.get(i), i, axis)).toList(),
        drawn.size() == rates.size()
            ? null
            : words.with("areas.more", rates.size() - drawn.size()));
  }

  private static Row row(Rate rate, int position, Axis axis) {
    double y = TOP + ROW * (position + 0.5);
    return new Row(
        shortened(rate.area()),
        Axis.coordinate(y),
        Axis.coordinate(y + 4),
        Axis.coordinate(axis.place(rate.before(), LEFT, RIGHT)),
        Axis.coordinate(axis.place(rate.after(), LEFT, RIGHT)),
        rate.change() > 0 ? "▲" : rate.change() < 0 ? "▼" : "=");
  }

  private static String inWords(List<Rate> rates, Wording words) {
    return String.join(
        " ",
        rates.stream()
            .map(
                rate ->
                    words.with(
                        "areas.row",
                        rate.area(),
                        words.language().number(rate.before(), 2),
                        words.language().number(rate.after(), 2)))
            .toList());
  }

  /** The whole name stands in the table. */
  private static String shortened(String name) {
    int most = 22;
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }
}

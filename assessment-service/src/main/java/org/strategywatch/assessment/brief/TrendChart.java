package org.strategywatch.assessment.brief;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.AssessmentDetail.Path;
import org.strategywatch.assessment.assessments.Language;

/**
 * Observed against expected, month by month, as the places of lines and labels in a drawing.
 *
 * @param observed outline of the observed line, in the syntax of SVG paths
 * @param expected of the line that was to be expected; null where there is none
 * @param startX where the strategy starts
 * @param startAnchor {@code start} or {@code end}: on which side of the mark its label has room
 */
record TrendChart(
    String title,
    String desc,
    String observed,
    @Nullable String expected,
    List<Tick> values,
    List<Tick> years,
    String startX,
    String startLabelX,
    String startAnchor,
    String startLabel) {

  static final int WIDTH = 640;
  static final int HEIGHT = 250;
  private static final int LEFT = 46;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 34;
  private static final int BOTTOM = HEIGHT - 26;
  private static final int MOST_YEARS = 12;

  /** Counts are whole, and so are their ticks. */
  private static final int LEAST_TOP = 4;

  /** A label with its place on the axis. */
  record Tick(String label, String at) {}

  static TrendChart of(Path path, YearMonth start, String title, String desc, Wording words) {
    Language language = words.language();
    double largest = path.observed().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (path.expected() != null) {
      largest = Math.max(largest, path.expected().stream().mapToDouble(it -> it).max().orElse(0));
    }
    Axis axis = Axis.upTo(Math.max(largest, LEAST_TOP));
    int months = path.observed().size();
    double startX = x(ChronoUnit.MONTHS.between(path.first(), start), months);
    boolean roomRight = startX < (LEFT + RIGHT) / 2.0;
    return new TrendChart(
        title,
        desc,
        line(path.observed(), axis),
        path.expected() == null ? null : line(path.expected(), axis),
        axis.ticks().stream()
            .map(
                value ->
                    new Tick(
                        language.number(value, axis.decimals()),
                        Axis.coordinate(axis.place(value, BOTTOM, TOP))))
            .toList(),
        years(path.first(), months),
        Axis.coordinate(startX),
        Axis.coordinate(startX + (roomRight ? 5 : -5)),
        roomRight ? "start" : "end",
        words.with("chart.start", language.month(start)));
  }

  private static String line(List<Double> values, Axis axis) {
    StringBuilder outline = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      outline
          .append(i == 0 ? 'M' : 'L')
          .append(Axis.coordinate(x(i, values.size())))
          .append(' ')
          .append(Axis.coordinate(axis.place(values.get(i), BOTTOM, TOP)))
          .append(' ');
    }
    return outline.toString().strip();
  }

  private static List<Tick> years(YearMonth first, int months) {
    int every = Math.ceilDiv(months, 12 * MOST_YEARS);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      YearMonth month = first.plusMonths(i);
      if (month.getMonthValue() == 1 && month.getYear() % every == 0) {
        ticks.add(new Tick(Integer.toString(month.getYear()), Axis.coordinate(x(i, months))));
      }
    }
    return ticks;
  }

  private static double x(double month, int months) {
    return LEFT + (RIGHT - LEFT) * Math.clamp(month / Math.max(1, months - 1), 0, 1);
  }
}

package org.strategywatch.assessment.brief;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A linear scale from zero, with ticks at round numbers.
 *
 * @param top the last tick, at or above everything that is drawn
 * @param step between ticks: 1, 2 or 5 times a power of ten
 */
record Axis(double top, double step) {

  private static final int INTERVALS = 4;

  /**
   * @param largest of the values, not negative
   */
  static Axis upTo(double largest) {
    if (largest <= 0) {
      return new Axis(1, 1);
    }
    double rough = largest / INTERVALS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double ratio = rough / power;
    double step = power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
    return new Axis(step * Math.max(1, Math.ceil(largest / step - 1e-9)), step);
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(0, (int) Math.round(top / step)).mapToObj(i -> i * step).toList();
  }

  /** Digits behind the mark that tell the ticks apart. */
  int decimals() {
    return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
  }

  /** Where a value lies between two ends. */
  double place(double value, double zero, double end) {
    return zero + (end - zero) * value / top;
  }

  /** A length in a drawing, to a tenth of its unit. */
  static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

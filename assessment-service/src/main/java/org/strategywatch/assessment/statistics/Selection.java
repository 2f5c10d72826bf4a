package org.strategywatch.assessment.statistics;

/**
 * Finds one value of an order without making the whole order: Hoare 1961, Communications of the ACM
 * 4, 321, with three parts as of Bentley and McIlroy 1993, because slopes of counts are often
 * equal.
 */
final class Selection {

  private Selection() {}

  /**
   * The value that would stand at a place if the values were sorted; then it does stand there, with
   * none greater before it and none less behind it.
   *
   * @param values reordered; none is NaN
   */
  static double select(double[] values, int place) {
    int from = 0;
    int to = values.length - 1;
    while (from < to) {
      double pivot = middleOf(values[from], values[(from + to) >>> 1], values[to]);
      int less = from;
      int greater = to;
      int next = from;
      while (next <= greater) {
        if (values[next] < pivot) {
          swap(values, less++, next++);
        } else if (values[next] > pivot) {
          swap(values, next, greater--);
        } else {
          next++;
        }
      }
      if (place < less) {
        to = less - 1;
      } else if (place > greater) {
        from = greater + 1;
      } else {
        return pivot;
      }
    }
    return values[from];
  }

  private static double middleOf(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}

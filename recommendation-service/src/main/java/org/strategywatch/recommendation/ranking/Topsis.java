package org.strategywatch.recommendation.ranking;

/**
 * Closeness to the ideal (TOPSIS; Hwang and Yoon, Multiple Attribute Decision Making, 1981), as a
 * second opinion on a ranking: each column is divided by its Euclidean norm and weighted; the
 * answer is the distance to the worst over the sum of the distances to the worst and to the best.
 */
public final class Topsis {

  private Topsis() {}

  /**
   * @param alternatives a row each, a column a criterion
   * @param weights a criterion each
   * @param cost whether less is better, a criterion each
   * @return 0 to 1 for each alternative, 1 the ideal; 0.5 where all alternatives are equal
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double[] closeness(double[][] alternatives, double[] weights, boolean[] cost) {
    double[][] weighted = weighted(alternatives, weights, cost);
    double[] best = new double[weights.length];
    double[] worst = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      best[j] = Double.NEGATIVE_INFINITY;
      worst[j] = Double.POSITIVE_INFINITY;
      for (double[] row : weighted) {
        best[j] = Math.max(best[j], row[j]);
        worst[j] = Math.min(worst[j], row[j]);
      }
    }
    double[] closeness = new double[weighted.length];
    for (int i = 0; i < weighted.length; i++) {
      double toBest = distance(weighted[i], best);
      double toWorst = distance(weighted[i], worst);
      closeness[i] = toBest + toWorst == 0 ? 0.5 : toWorst / (toBest + toWorst);
    }
    return closeness;
  }

  /** A cost counts negative, so that more is better in every column. */
  private static double[][] weighted(double[][] rows, double[] weights, boolean[] cost) {
    double[] norms = new double[weights.length];
    for (double[] row : rows) {
      if (row.length != weights.length || cost.length != weights.length) {
        throw new IllegalArgumentException("Each row needs a value for each of the weights");
      }
      for (int j = 0; j < row.length; j++) {
        norms[j] = Math.hypot(norms[j], row[j]);
      }
    }
    double[][] result = new double[rows.length][weights.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        double share = norms[j] == 0 ? 0 : rows[i][j] / norms[j];
        result[i][j] = (cost[j] ? -1 : 1) * weights[j] * share;
      }
    }
    return result;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return Math.sqrt(sum);
  }
}

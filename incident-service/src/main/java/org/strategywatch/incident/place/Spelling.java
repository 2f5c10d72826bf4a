package org.strategywatch.incident.place;

/** How far two spellings are apart. */
final class Spelling {

  private Spelling() {}

  /**
   * Optimal string alignment distance: the fewest letters added, dropped, replaced or swapped with
   * their neighbour, no letter touched twice (Boytsov 2011, ACM Journal of Experimental
   * Algorithmics 16, section 2.2).
   */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (isSwapped(a, i, b, j)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean isSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** How many letters may be wrong in a name of this length; in a short one none. */
  static int tolerance(int length) {
    if (length < 7) {
      return 0;
    }
    return length < 12 ? 1 : length < 15 ? 2 : 3;
  }

  /**
   * The distance that every other name has to keep, so that a slip in one name is not taken for
   * another name.
   */
  static int margin(int distance) {
    return 2 * distance + 3;
  }
}

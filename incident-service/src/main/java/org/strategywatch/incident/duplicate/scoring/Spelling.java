package org.strategywatch.incident.duplicate.scoring;

/** Names that are written down by ear: {@code Barsalogho} and {@code Barsalogo}. */
final class Spelling {

  /** Shorter names have too many neighbours. */
  private static final int SHORTEST = 5;

  /** One letter in so many may differ. */
  private static final int LETTERS_A_SLIP = 5;

  private Spelling() {}

  static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter >= SHORTEST && distance(one, other) <= shorter / LETTERS_A_SLIP;
  }

  /** Levenshtein (1966): insertions, deletions and substitutions. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(substituted, Math.min(above[j], above[j - 1]) + 1);
      }
    }
    return above[other.length()];
  }
}

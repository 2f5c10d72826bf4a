package org.strategywatch.incident.imports;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names a sender may give the ids of a tagged table. */
final class HxlScheme {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

  /** Whoever could take these would overwrite what other formats brought. */
  private static final Set<String> TAKEN = Set.of("ucdp-ged", "acled", "awsd", "strategywatch");

  private HxlScheme() {}

  static boolean isFree(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name);
  }
}

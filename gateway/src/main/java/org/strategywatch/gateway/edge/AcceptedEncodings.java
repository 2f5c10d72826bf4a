package org.strategywatch.gateway.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a client says in {@code Accept-Encoding} (RFC 9110, section 12.5.3), as weights from 0 to 1
 * by name. A weight that cannot be read is 0: nobody gets what they may not understand.
 */
record AcceptedEncodings(Map<String, Double> weights) {

  static AcceptedEncodings of(List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      for (String item : line.split(",")) {
        String[] parts = item.split(";", 2);
        weights.put(parts[0].strip().toLowerCase(Locale.ROOT), weight(parts));
      }
    }
    return new AcceptedEncodings(Map.copyOf(weights));
  }

  /** Only by its name: who sends a star and nothing else may be older than zstd. */
  boolean prefersZstd() {
    double zstd = weights.getOrDefault("zstd", 0.0);
    double others =
        Math.max(weights.getOrDefault("gzip", 0.0), weights.getOrDefault("identity", 0.0));
    return zstd > 0 && zstd >= others;
  }

  private static double weight(String[] parts) {
    if (parts.length == 1) {
      return 1;
    }
    String[] pair = parts[1].strip().split("=", 2);
    if (pair.length != 2 || !pair[0].strip().equalsIgnoreCase("q")) {
      return 0;
    }
    String text = pair[1].strip();
    return text.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
  }
}

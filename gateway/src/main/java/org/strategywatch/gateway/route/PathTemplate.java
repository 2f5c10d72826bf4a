package org.strategywatch.gateway.route;

import java.util.List;

/**
 * A path of the contract such as {@code /v1/incidents/{id}}. A parameter stands for exactly one
 * segment that is not empty.
 */
record PathTemplate(List<String> segments) implements Comparable<PathTemplate> {

  private static final String PARAMETER = "{}";

  PathTemplate {
    segments = List.copyOf(segments);
  }

  static PathTemplate parse(String path) {
    return new PathTemplate(
        split(path).stream().map(s -> s.startsWith("{") ? PARAMETER : s).toList());
  }

  static List<String> split(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  boolean matches(List<String> path) {
    if (path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      String expected = segments.get(i);
      String actual = path.get(i);
      if (expected.equals(PARAMETER) ? actual.isEmpty() : !expected.equals(actual)) {
        return false;
      }
    }
    return true;
  }

  /** Literal segments come first: {@code /incidents/aggregates} is no incident's id. */
  @Override
  public int compareTo(PathTemplate other) {
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      boolean parameter = segments.get(i).equals(PARAMETER);
      int order = Boolean.compare(parameter, other.segments.get(i).equals(PARAMETER));
      order = order == 0 ? segments.get(i).compareTo(other.segments.get(i)) : order;
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(segments.size(), other.segments.size());
  }
}

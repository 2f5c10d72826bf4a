package org.strategywatch.incident.report;

import java.util.List;

/**
 * Reports that go back to one origin and count once.
 *
 * @param sources their names, each once
 * @param because why they count as one: SAME_SOURCE, SAME_TEXT, SIMILAR_TEXT, SAME_AGENCY; empty
 *     for a voice of one report
 */
public record Voice(List<String> sources, List<String> because) {

  public Voice {
    sources = List.copyOf(sources);
    because = List.copyOf(because);
  }
}

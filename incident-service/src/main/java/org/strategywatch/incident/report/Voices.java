package org.strategywatch.incident.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many voices a number of reports really are: copies of one text, texts of one agency and
 * everything under one name count once, and so does what is joined through a third.
 */
final class Voices {

  private final List<ReportRequest> reports;
  private final int[] group;
  private final List<Set<String>> reasons = new ArrayList<>();

  private Voices(List<ReportRequest> reports) {
    this.reports = reports;
    group = new int[reports.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      reasons.add(new LinkedHashSet<>());
    }
  }

  /** In the order of the first report of each. */
  static List<Voice> of(List<ReportRequest> reports) {
    Voices voices = new Voices(reports);
    voices.join();
    return voices.grouped();
  }

  private void join() {
    List<Origin> origins = reports.stream().map(Origin::of).toList();
    for (int i = 1; i < origins.size(); i++) {
      for (int j = 0; j < i; j++) {
        int later = i;
        int earlier = j;
        origins.get(i).sameAs(origins.get(j)).ifPresent(why -> join(later, earlier, why));
      }
    }
  }

  private void join(int one, int other, String why) {
    int from = Math.max(group[one], group[other]);
    int to = Math.min(group[one], group[other]);
    reasons.get(to).add(why);
    if (from != to) {
      reasons.get(to).addAll(reasons.get(from));
      for (int i = 0; i < group.length; i++) {
        group[i] = group[i] == from ? to : group[i];
      }
    }
  }

  private List<Voice> grouped() {
    Map<Integer, Set<String>> sources = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      sources.computeIfAbsent(group[i], _ -> new LinkedHashSet<>()).add(reports.get(i).source());
    }
    return sources.entrySet().stream()
        .map(
            voice ->
                new Voice(List.copyOf(voice.getValue()), List.copyOf(reasons.get(voice.getKey()))))
        .toList();
  }
}

package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the repetitions of groups as entries of the incident's lists. */
final class RepeatedEntries {

  private RepeatedEntries() {}

  /**
   * One repetition of a group.
   *
   * @param index of its entry in the list
   * @param fields of its group, as far as they go to that list
   */
  record Entry(int index, ObjectNode answers, List<FieldMapping> fields) {

    /** Where a field of the entry is in the incident. */
    String pointer(FieldMapping field) {
      return field.list() + "/" + index + field.field().substring(field.list().length() + 2);
    }
  }

  private record Group(String list, List<ObjectNode> repetitions) {}

  /**
   * Group by group in the order of the mapping, behind the entries that are there already.
   *
   * @param incident what the questions that come once made of it
   */
  static List<Entry> of(FormMapping mapping, KoboSubmission submission, ObjectNode incident) {
    Map<Group, List<FieldMapping>> groups = new LinkedHashMap<>();
    for (FieldMapping field : mapping.fields()) {
      if (field.isRepeated()) {
        Group group = new Group(field.list(), submission.repetitions(field.question()));
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(field);
      }
    }
    Map<String, Integer> taken = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    groups.forEach(
        (group, fields) -> {
          int next = taken.getOrDefault(group.list(), incident.at(group.list()).size());
          for (ObjectNode repetition : group.repetitions()) {
            entries.add(new Entry(next++, repetition, fields));
          }
          taken.put(group.list(), next);
        });
    return entries;
  }
}

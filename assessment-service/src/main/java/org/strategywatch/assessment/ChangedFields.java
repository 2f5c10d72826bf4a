package org.strategywatch.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names what differs between two states of a resource, for the {@code changed} of an event. */
@Singleton
public class ChangedFields {

  private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt");

  private final ObjectMapper mapper;

  ChangedFields(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Names of the top-level fields, sorted, without those that change with every version. */
  public List<String> between(Object before, Object after) {
    JsonNode one = mapper.valueToTree(before);
    JsonNode other = mapper.valueToTree(after);
    Set<String> names = new TreeSet<>();
    collect(one.fieldNames(), names);
    collect(other.fieldNames(), names);
    names.removeAll(BOOKKEEPING);
    return names.stream().filter(name -> !one.path(name).equals(other.path(name))).toList();
  }

  private static void collect(Iterator<String> from, Set<String> names) {
    from.forEachRemaining(names::add);
  }
}

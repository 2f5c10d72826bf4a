package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two versions of an incident value by value, in the order in which an incident reads. */
@Singleton
class Differences {

  private final ObjectMapper mapper;

  Differences(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Bookkeeping aside: that a version is newer is not a difference. */
  List<Difference> between(IncidentResponse before, IncidentResponse after) {
    List<Difference> differences = new ArrayList<>();
    compare("", said(before), said(after), differences);
    return differences;
  }

  private JsonNode said(IncidentResponse incident) {
    ObjectNode tree = mapper.valueToTree(incident);
    tree.remove(Changes.BOOKKEEPING);
    return tree;
  }

  private static void compare(
      String pointer, JsonNode before, JsonNode after, List<Difference> found) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      names(before, after)
          .forEach(
              name -> compare(pointer + "/" + name, before.path(name), after.path(name), found));
    } else if (before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(pointer + "/" + i, before.path(i), after.path(i), found);
      }
    } else {
      found.add(new Difference(pointer, present(before), present(after)));
    }
  }

  private static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static @Nullable JsonNode present(JsonNode value) {
    return value instanceof MissingNode ? null : value;
  }
}

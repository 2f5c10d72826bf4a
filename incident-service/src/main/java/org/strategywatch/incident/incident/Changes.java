package org.strategywatch.incident.incident;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of an incident differ between two versions, by their names in the API. */
final class Changes {

  private static final Set<String> BOOKKEEPING = Set.of("id", "recordedAt", "updatedAt", "version");

  private Changes() {}

  static List<String> between(IncidentResponse before, IncidentResponse after) {
    return names(component -> !Objects.equals(value(component, before), value(component, after)));
  }

  /** The fields of a first version that say anything. */
  static List<String> in(IncidentResponse first) {
    return names(
        component -> {
          Object value = value(component, first);
          return value != null && !value.equals(List.of());
        });
  }

  private static List<String> names(java.util.function.Predicate<RecordComponent> isNamed) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : IncidentResponse.class.getRecordComponents()) {
      if (!BOOKKEEPING.contains(component.getName()) && isNamed.test(component)) {
        names.add(component.getName());
      }
    }
    return names;
  }

  private static @Nullable Object value(RecordComponent component, IncidentResponse incident) {
    try {
      return component.getAccessor().invoke(incident);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

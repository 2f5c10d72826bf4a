package org.strategywatch.incident.incident;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which fields of an incident differ between two versions, by their names in the API. */
final class Changes {

  static final Set<String> BOOKKEEPING = Set.of("id", "recordedAt", "updatedAt", "version", "view");

  /** Looked up once: asking a class for its components copies them each time. */
  private static final List<Field> FIELDS =
      Arrays.stream(IncidentResponse.class.getRecordComponents())
          .filter(component -> !BOOKKEEPING.contains(component.getName()))
          .map(component -> new Field(component.getName(), component.getAccessor()))
          .toList();

  private Changes() {}

  private record Field(String name, Method accessor) {

    @Nullable Object of(IncidentResponse incident) {
      try {
        return accessor.invoke(incident);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static List<String> between(IncidentResponse before, IncidentResponse after) {
    return names(field -> !Objects.equals(field.of(before), field.of(after)));
  }

  /** The fields of a first version that say anything. */
  static List<String> in(IncidentResponse first) {
    return names(
        field -> {
          Object value = field.of(first);
          return value != null && !value.equals(List.of());
        });
  }

  private static List<String> names(Predicate<Field> isNamed) {
    return FIELDS.stream().filter(isNamed).map(Field::name).toList();
  }
}

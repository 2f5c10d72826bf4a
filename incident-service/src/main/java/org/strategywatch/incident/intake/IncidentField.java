package org.strategywatch.incident.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.Location;

/**
 * A field of an incident that an answer can go to.
 *
 * @param steps the names and indexes of its pointer
 */
record IncidentField(List<String> steps, Kind kind) {

  /** How an answer is to be read. */
  enum Kind {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL_NUMBER,
    DATE,
    LIST,
    POINT
  }

  private static final int MOST_ENTRIES = 20;

  private static final Map<Type, Kind> KINDS =
      Map.of(
          String.class, Kind.TEXT,
          Integer.class, Kind.WHOLE_NUMBER,
          double.class, Kind.DECIMAL_NUMBER,
          LocalDate.class, Kind.DATE,
          Location.class, Kind.POINT);

  private static final Map<String, String> CODE_LISTS =
      Map.ofEntries(
          Map.entry("eventType", "eventType"),
          Map.entry("subEventType", "subEventType"),
          Map.entry("datePrecision", "datePrecision"),
          Map.entry("locationPrecision", "locationPrecision"),
          Map.entry("actors.role", "actorRole"),
          Map.entry("actors.kind", "actorKind"),
          Map.entry("contributingFactors", "contributingFactor"),
          Map.entry("sources.reliability", "sourceReliability"),
          Map.entry("ngoImpact.organisations.kind", "organisationKind"),
          Map.entry("ngoImpact.accessConsequence", "accessConsequence"),
          Map.entry("sharing", "sharing"),
          Map.entry("licence", "licence"));

  IncidentField {
    steps = List.copyOf(steps);
  }

  /** The field at a pointer; empty when an incident has none there that one answer can fill. */
  static Optional<IncidentField> at(String pointer) {
    if (!pointer.startsWith("/") || pointer.startsWith("/externalIds")) {
      return Optional.empty();
    }
    List<String> steps = List.of(pointer.substring(1).split("/", -1));
    Type type = IncidentRequest.class;
    for (String step : steps) {
      type = type == null ? null : next(type, step);
    }
    boolean isEntry = isIndex(steps.getLast());
    Kind kind = type == null || isEntry ? null : kind(type);
    return kind == null ? Optional.empty() : Optional.of(new IncidentField(steps, kind));
  }

  private static @Nullable Type next(Type type, String step) {
    if (type instanceof ParameterizedType list) {
      return isIndex(step) ? list.getActualTypeArguments()[0] : null;
    }
    RecordComponent[] components = ((Class<?>) type).getRecordComponents();
    return components == null
        ? null
        : Arrays.stream(components)
            .filter(component -> component.getName().equals(step))
            .map(RecordComponent::getGenericType)
            .findAny()
            .orElse(null);
  }

  /** {@code *} stands for as many entries as a group has repetitions. */
  private static boolean isIndex(String step) {
    return step.equals("*") || (step.matches("\\d{1,2}") && Integer.parseInt(step) < MOST_ENTRIES);
  }

  private static @Nullable Kind kind(Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getActualTypeArguments()[0].equals(String.class) ? Kind.LIST : null;
    }
    return KINDS.get(type);
  }

  /** The code list that its values come from. */
  Optional<String> codeList() {
    String path = String.join(".", steps.stream().filter(step -> !isIndex(step)).toList());
    return Optional.ofNullable(CODE_LISTS.get(path));
  }
}

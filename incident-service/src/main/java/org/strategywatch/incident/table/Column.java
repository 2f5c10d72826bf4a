package org.strategywatch.incident.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/**
 * One value of an incident by its path in the API, such as {@code actors.name}. Of a list, the
 * values of all items stand in the one cell, see {@link CellList}.
 */
public final class Column {

  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class);
  private static final Set<String> TRUTH = Set.of("true", "false");

  /** A spreadsheet may have made 3.0 of 3. */
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}(?:\\.0{1,9})?");

  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,30})?(?:[eE]-?\\d{1,3})?");
  private static final Pattern POINT = Pattern.compile("\\.");

  private final String name;
  private final List<String> fields;
  private final List<Method> accessors;
  private final int listAt;
  private final boolean isEmptyListMeant;
  private final Class<?> type;

  private Column(List<Method> accessors, int listAt, boolean isEmptyListMeant, Class<?> type) {
    this.accessors = accessors;
    this.listAt = listAt;
    this.isEmptyListMeant = isEmptyListMeant;
    this.type = type;
    fields = accessors.stream().map(Method::getName).toList();
    name = String.join(".", fields);
  }

  static List<Column> allOf(Class<? extends Record> type) {
    List<Column> columns = new ArrayList<>();
    find(type, List.of(), -1, columns);
    return List.copyOf(columns);
  }

  private static void find(Class<?> type, List<Method> outer, int listAt, List<Column> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<Method> accessors = new ArrayList<>(outer);
      accessors.add(component.getAccessor());
      Class<?> value = component.getType();
      int list = listAt;
      if (component.getGenericType() instanceof ParameterizedType parameterized) {
        if (listAt >= 0) {
          throw new IllegalStateException(component + " is a list in a list: it fits no cell");
        }
        list = outer.size();
        value = (Class<?>) parameterized.getActualTypeArguments()[0];
      }
      if (value.isRecord()) {
        find(value, accessors, list, found);
      } else {
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        found.add(new Column(List.copyOf(accessors), list, list >= 0 && mayBeAbsent, value));
      }
    }
  }

  public String name() {
    return name;
  }

  /** Whether a cell holds one number; never so for a list. */
  public boolean isNumber() {
    return NUMBERS.contains(type) && listAt < 0;
  }

  /** The cell's text, null when the incident says nothing of it. */
  public @Nullable String text(IncidentResponse incident) {
    return text(incident, 0);
  }

  private @Nullable String text(Object from, int depth) {
    Object value = from;
    for (int i = depth; i < accessors.size(); i++) {
      value = field(value, accessors.get(i));
      if (value == null) {
        return null;
      }
      if (i == listAt) {
        return text((List<?>) value, i + 1);
      }
    }
    return value.toString();
  }

  private @Nullable String text(List<?> items, int depth) {
    return items.isEmpty() && isEmptyListMeant
        ? CellList.EMPTY
        : CellList.join(items, item -> text(item, depth));
  }

  private static @Nullable Object field(Object from, Method accessor) {
    try {
      return accessor.invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Puts what a cell says into the JSON of an incident.
   *
   * @param text not empty; a text that is no number where one belongs is put as it is, so that
   *     reading the JSON names it
   */
  public void put(ObjectNode incident, String text) {
    put(incident, 0, text);
  }

  private void put(ObjectNode node, int depth, String text) {
    String field = fields.get(depth);
    boolean isLast = depth == fields.size() - 1;
    if (depth == listAt) {
      putAll(node.withArrayProperty(field), depth, isLast, CellList.split(text));
    } else if (isLast) {
      node.set(field, value(text));
    } else {
      put(node.withObjectProperty(field), depth + 1, text);
    }
  }

  private void putAll(ArrayNode list, int depth, boolean isLast, List<@Nullable String> items) {
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      if (isLast) {
        list.add(item == null ? NullNode.instance : value(item));
      } else {
        ObjectNode object = list.size() > i ? (ObjectNode) list.get(i) : list.addObject();
        if (item != null) {
          put(object, depth + 1, item);
        }
      }
    }
  }

  private JsonNode value(String text) {
    if (type == Boolean.class && TRUTH.contains(text)) {
      return BooleanNode.valueOf(Boolean.parseBoolean(text));
    }
    if (NUMBERS.contains(type) && WHOLE.matcher(text).matches()) {
      return LongNode.valueOf(Long.parseLong(POINT.split(text, 2)[0]));
    }
    return NUMBERS.contains(type) && DECIMAL.matcher(text).matches()
        ? DoubleNode.valueOf(Double.parseDouble(text))
        : TextNode.valueOf(text);
  }
}

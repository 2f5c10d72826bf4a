package org.strategywatch.incident.imports.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where each column of a CSV file stands. */
public final class Columns {

  private final Map<String, Integer> positions = new HashMap<>();
  private final int size;

  /**
   * @param aliases other names of columns, in lower case
   */
  public Columns(List<String> names, Map<String, String> aliases) {
    size = names.size();
    for (int i = 0; i < size; i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        positions.putIfAbsent(aliases.getOrDefault(name, name), i);
      }
    }
  }

  public int size() {
    return size;
  }

  public List<String> missing(List<String> required) {
    return required.stream().filter(column -> !positions.containsKey(column)).toList();
  }

  /** A warning for each column that is not read. */
  public List<String> unknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>(positions.keySet());
    unknown.removeAll(known);
    return unknown.stream().map(Columns::unknown).toList();
  }

  /** The warning that something of the file is not read. */
  public static String unknown(String column) {
    String shown = column.length() <= 60 ? column : column.substring(0, 60) + "…";
    return "The column '" + shown + "' is not known and was not read";
  }

  /**
   * The row's values; some files end each row with a separator that the header lacks.
   *
   * @throws RowRejectedException when there are more or fewer values than columns
   */
  public RowValues values(List<String> cells) {
    requireOneEach(cells);
    return column -> {
      Integer position = positions.get(column);
      String value = position == null ? "" : cells.get(position).strip();
      return value.isEmpty() ? null : value;
    };
  }

  /**
   * @throws RowRejectedException when there are more or fewer values than columns
   */
  public void requireOneEach(List<String> cells) {
    if (!fits(cells)) {
      throw new RowRejectedException(
          "WRONG_NUMBER_OF_VALUES",
          "it has %d values, the header names %d".formatted(cells.size(), size));
    }
  }

  /** Whether there is a value for each column; an empty one more at the end does no harm. */
  public boolean fits(List<String> cells) {
    return cells.size() == size || (cells.size() == size + 1 && cells.getLast().isEmpty());
  }
}

package org.strategywatch.incident.imports.hxl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.Columns;
import org.strategywatch.incident.imports.file.RowValues;

/**
 * Where each field of a tagged table stands. Of two columns for one field the better tag counts.
 */
final class HxlColumns {

  private final Columns columns;
  private final List<String> names;
  private final Map<HxlField, Place> places = new EnumMap<>(HxlField.class);
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param names of the columns, above the tags; may be fewer than the tags
   */
  HxlColumns(List<String> names, List<String> tags) {
    this.names = names;
    columns = new Columns(tags, Map.of());
    for (int i = 0; i < tags.size(); i++) {
      place(i, tags.get(i).strip());
    }
    Set<Integer> read = places.values().stream().map(Place::position).collect(Collectors.toSet());
    for (int i = 0; i < tags.size(); i++) {
      if (!read.contains(i)) {
        warnings.add(unread(i, tags.get(i).strip()));
      }
    }
  }

  private record Place(int position, int rank) {}

  private void place(int position, String text) {
    HxlTag tag = HxlTag.of(text);
    HxlField.of(tag)
        .ifPresent(
            field ->
                places.merge(
                    field,
                    new Place(position, field.rank(tag)),
                    (present, other) -> other.rank() < present.rank() ? other : present));
  }

  private String unread(int position, String tag) {
    String name = name(position);
    return tag.isEmpty()
        ? "The column '%s' has no HXL tag and was not read".formatted(name)
        : "The column '%s' with the tag %s was not read".formatted(name, tag);
  }

  private String name(int position) {
    String name = position < names.size() ? names.get(position).strip() : "";
    String shown = name.isEmpty() ? Integer.toString(position + 1) : name;
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }

  boolean has(HxlField field) {
    return places.containsKey(field);
  }

  /** What people call the column. */
  String nameOf(HxlField field) {
    Place place = places.get(field);
    return place == null ? "" : name(place.position());
  }

  List<String> warnings() {
    return warnings;
  }

  /** The row's values by the names of the fields. */
  RowValues values(List<String> cells) {
    columns.requireOneEach(cells);
    return field -> value(cells, HxlField.valueOf(field));
  }

  private @Nullable String value(List<String> cells, HxlField field) {
    Place place = places.get(field);
    String value = place == null ? "" : cells.get(place.position()).strip();
    return value.isEmpty() ? null : value;
  }
}

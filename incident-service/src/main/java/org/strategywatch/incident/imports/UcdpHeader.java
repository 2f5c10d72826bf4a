package org.strategywatch.incident.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where each UCDP column stands, in the release, the country-page and the HDX shape. */
final class UcdpHeader {

  private static final Map<String, String> ALIASES =
      Map.of("best_est", "best", "high_est", "high", "low_est", "low");

  private static final List<String> REQUIRED =
      List.of(
          "id",
          "type_of_violence",
          "side_a",
          "side_b",
          "latitude",
          "longitude",
          "country",
          "date_start",
          "date_end",
          "best",
          "high",
          "low");

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "relid",
          "year",
          "active_year",
          "code_status",
          "type_of_violence",
          "conflict_dset_id",
          "conflict_new_id",
          "conflict_name",
          "dyad_dset_id",
          "dyad_new_id",
          "dyad_name",
          "side_a_dset_id",
          "side_a_new_id",
          "side_a",
          "side_b_dset_id",
          "side_b_new_id",
          "side_b",
          "gwnoa",
          "gwnob",
          "number_of_sources",
          "source_article",
          "source_office",
          "source_date",
          "source_headline",
          "source_original",
          "where_prec",
          "where_coordinates",
          "where_description",
          "adm_1",
          "adm_2",
          "latitude",
          "longitude",
          "geom_wkt",
          "priogrid_gid",
          "country",
          "iso3",
          "country_id",
          "region",
          "event_clarity",
          "date_prec",
          "date_start",
          "date_end",
          "deaths_a",
          "deaths_b",
          "deaths_civilians",
          "deaths_unknown",
          "best",
          "high",
          "low");

  private final Map<String, Integer> positions = new HashMap<>();
  private final int size;

  /**
   * @throws UnreadableFileException naming the columns that are missing
   */
  UcdpHeader(List<String> names) {
    size = names.size();
    for (int i = 0; i < size; i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      positions.putIfAbsent(ALIASES.getOrDefault(name, name), i);
    }
    List<String> missing =
        REQUIRED.stream().filter(column -> !positions.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "This is not a UCDP GED file with commas: its first line lacks the columns "
              + String.join(", ", missing));
    }
  }

  List<String> warnings() {
    Set<String> unknown = new TreeSet<>(positions.keySet());
    unknown.removeAll(KNOWN);
    List<String> warnings = new ArrayList<>();
    unknown.forEach(
        column ->
            warnings.add("The column '" + abbreviated(column) + "' is not known and was not read"));
    return warnings;
  }

  /**
   * The row's values; the country pages end each row with a comma that the header lacks.
   *
   * @throws RowRejectedException when there are more or fewer values than columns
   */
  UcdpRow row(List<String> cells) {
    boolean hasEmptyEnd = cells.size() == size + 1 && cells.getLast().isEmpty();
    if (cells.size() != size && !hasEmptyEnd) {
      throw new RowRejectedException(
          "WRONG_NUMBER_OF_VALUES",
          "it has %d values, the header names %d".formatted(cells.size(), size));
    }
    return new UcdpRow(this, cells);
  }

  /** The value of a column, null when it is empty or the file does not have it. */
  @Nullable String value(List<String> cells, String column) {
    Integer position = positions.get(column);
    String value = position == null ? "" : cells.get(position).strip();
    return value.isEmpty() ? null : value;
  }

  private static String abbreviated(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}

package org.strategywatch.incident.imports.ucdp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strategywatch.incident.imports.file.Columns;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.imports.file.UnreadableFileException;

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

  static final Set<String> KNOWN =
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

  private final Columns columns;

  UcdpHeader(List<String> names) {
    columns = new Columns(names, ALIASES);
  }

  /**
   * @throws UnreadableFileException naming the columns that are missing
   */
  static UcdpHeader of(List<String> names) {
    UcdpHeader header = new UcdpHeader(names);
    if (!header.missing().isEmpty()) {
      throw new UnreadableFileException(
          "This is not a UCDP GED file: its first line lacks the columns "
              + String.join(", ", header.missing()));
    }
    return header;
  }

  List<String> missing() {
    return columns.missing(REQUIRED);
  }

  List<String> warnings() {
    return columns.unknown(KNOWN);
  }

  RowValues row(List<String> cells) {
    return columns.values(cells);
  }

  boolean fits(List<String> cells) {
    return columns.fits(cells);
  }
}

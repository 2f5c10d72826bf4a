package org.strategywatch.incident.imports.file;

import java.io.IOException;
import java.util.List;

/** The row of HXL tags that many humanitarian files have below their column names. */
public final class HxlTags {

  private HxlTags() {}

  public static boolean isTagRow(List<String> cells) {
    return cells.stream().anyMatch(cell -> cell.startsWith("#"))
        && cells.stream().allMatch(cell -> cell.isBlank() || cell.startsWith("#"));
  }

  /** Takes a row of tags below the names as part of the head. */
  public static void skip(CsvRows rows) throws IOException {
    Row<List<String>> second = rows.peek();
    if (second != null && second.content() != null && isTagRow(second.content())) {
      rows.headRow();
    }
  }
}

package org.strategywatch.incident.reference;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.platform.web.language.Translatable;

/**
 * What an import of a reference list came to.
 *
 * @param rejections the first {@value #MOST_SHOWN}; all are counted
 * @param ignoredColumns columns that mean nothing here
 */
@Schema(name = "ReferenceImport")
public record ReferenceImportResponse(
    Rows rows, List<Rejection> rejections, List<String> ignoredColumns) implements Translatable {

  static final int MOST_SHOWN = 1000;

  /** How many rows of a table, or features of a collection, came to what. */
  @Schema(name = "ReferenceImportRows")
  public record Rows(int read, int created, int updated, int unchanged, int rejected) {}

  /**
   * A row or feature that was not taken.
   *
   * @param position line of the table or number of the feature, from 1
   * @param row as it came, a feature without its geometry
   */
  @Schema(name = "ReferenceImportRejection")
  public record Rejection(long position, String row, String code, String message)
      implements Translatable {

    @Override
    public Rejection translated(UnaryOperator<String> translation) {
      return new Rejection(position, row, code, translation.apply(message));
    }
  }

  public ReferenceImportResponse {
    rejections = List.copyOf(rejections.subList(0, Math.min(rejections.size(), MOST_SHOWN)));
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** Everything that was neither new nor wrong is unchanged. */
  public static ReferenceImportResponse of(
      int read, int created, int updated, List<Rejection> rejections, List<String> ignored) {
    int unchanged = read - created - updated - rejections.size();
    return new ReferenceImportResponse(
        new Rows(read, created, updated, unchanged, rejections.size()), rejections, ignored);
  }

  @Override
  public ReferenceImportResponse translated(UnaryOperator<String> translation) {
    return new ReferenceImportResponse(
        rows,
        rejections.stream().map(rejection -> rejection.translated(translation)).toList(),
        ignoredColumns);
  }
}

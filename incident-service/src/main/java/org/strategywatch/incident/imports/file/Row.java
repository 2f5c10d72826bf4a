package org.strategywatch.incident.imports.file;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it starts and its text as it came
 * @param content null when there is a problem
 * @param problem why it cannot be read
 */
public record Row<T>(Line line, @Nullable T content, @Nullable Problem problem) {

  /** A code and the reason in words. */
  public record Problem(String code, String reason) {}

  public static <T> Row<T> of(Line line, T content) {
    return new Row<>(line, content, null);
  }

  public static <T> Row<T> broken(Line line, String code, String reason) {
    return new Row<>(line, null, new Problem(code, reason));
  }

  /** A row of which only the beginning was kept. */
  public static <T> Row<T> tooLong(Line line) {
    return broken(
        line, "ROW_TOO_LONG", "it has more than " + LineReader.MAX_LENGTH + " characters");
  }

  /**
   * @throws RowRejectedException when there is a problem
   */
  T readable() {
    if (content == null) {
      throw problem == null
          ? new RowRejectedException("EMPTY", "it says nothing")
          : new RowRejectedException(problem.code(), problem.reason());
    }
    return content;
  }
}

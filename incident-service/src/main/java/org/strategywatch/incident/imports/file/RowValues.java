package org.strategywatch.incident.imports.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeMappings;

/** The values of one row by the names of its columns, read strictly. */
@FunctionalInterface
public interface RowValues {

  /** As the UCDP country pages write it. */
  DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** As ACLED's files write it: {@code 04 January 2020}. */
  DateTimeFormatter WORDED =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMMM uuuu")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** The value of a column without blanks around it, null when it is empty or absent. */
  @Nullable String text(String column);

  default String required(String column) {
    String value = text(column);
    if (value == null) {
      throw new RowRejectedException("MISSING_VALUE", column + " is empty");
    }
    return value;
  }

  default @Nullable Integer count(String column) {
    String value = text(column);
    return value == null ? null : whole(column, value);
  }

  default int code(String column) {
    return whole(column, required(column));
  }

  default double degrees(String column) {
    String value = required(column);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException _) {
      throw invalid(column, value, "a number");
    }
  }

  /**
   * ISO, or {@code 05/26/2016}, month first, or {@code 26 May 2016}. A time of day behind the date
   * is dropped.
   */
  default LocalDate date(String column) {
    String value = required(column);
    try {
      if (value.chars().filter(Character::isLetter).count() > 1) {
        return LocalDate.parse(value, WORDED);
      }
      String day = value.split("[ T]", 2)[0];
      return day.indexOf('/') > 0 ? LocalDate.parse(day, AMERICAN) : LocalDate.parse(day);
    } catch (DateTimeException _) {
      throw invalid(column, value, "a date such as 2016-05-26 or 05/26/2016");
    }
  }

  /** Values that stand in one cell with semicolons between, empty ones included. */
  default List<String> list(String column) {
    String value = Objects.requireNonNullElse(text(column), "");
    return value.isEmpty()
        ? List.of()
        : Stream.of(value.split(";", -1)).map(String::strip).toList();
  }

  /**
   * Our code for the code of another collection, null where the row has none.
   *
   * @param list ours
   * @param field of the other collection in the table of mappings
   */
  default @Nullable String mapped(String column, String list, String scheme, String field) {
    String foreign = text(column);
    if (foreign == null) {
      return null;
    }
    return CodeMappings.code(list, scheme, field, foreign)
        .orElseThrow(
            () ->
                new RowRejectedException(
                    "UNKNOWN_CODE",
                    "%s is '%s', known are %s"
                        .formatted(
                            column,
                            foreign.length() <= 60 ? foreign : foreign.substring(0, 60) + "…",
                            String.join(", ", CodeMappings.foreign(list, scheme, field)))));
  }

  private static int whole(String column, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException _) {
      throw invalid(column, value, "a whole number");
    }
  }

  /** That a value is not what its column should have. */
  static RowRejectedException invalid(String column, String value, String expected) {
    String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
    return new RowRejectedException(
        "INVALID_VALUE", "%s is '%s', expected is %s".formatted(column, shown, expected));
  }
}

package org.strategywatch.incident.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one UCDP row, read strictly. */
record UcdpRow(UcdpHeader header, List<String> cells) {

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
          .withResolverStyle(java.time.format.ResolverStyle.STRICT);

  @Nullable String text(String column) {
    return header.value(cells, column);
  }

  String required(String column) {
    String value = text(column);
    if (value == null) {
      throw new RowRejectedException("MISSING_VALUE", column + " is empty");
    }
    return value;
  }

  @Nullable Integer count(String column) {
    String value = text(column);
    return value == null ? null : whole(column, value);
  }

  int code(String column) {
    return whole(column, required(column));
  }

  double degrees(String column) {
    String value = required(column);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException _) {
      throw invalid(column, value, "a number");
    }
  }

  /**
   * ISO, or as the country pages write it: {@code 05/26/2016 00:00:00}. A time of day is dropped.
   */
  LocalDate date(String column) {
    String value = required(column);
    String day = value.split("[ T]", 2)[0];
    try {
      return day.indexOf('/') > 0 ? LocalDate.parse(day, AMERICAN) : LocalDate.parse(day);
    } catch (DateTimeException _) {
      throw invalid(column, value, "a date such as 2016-05-26 or 05/26/2016");
    }
  }

  /** Values that UCDP keeps in one cell with semicolons between. */
  List<String> list(String column) {
    String value = Objects.requireNonNullElse(text(column), "");
    return value.isEmpty() ? List.of() : List.of(value.split(";", -1));
  }

  private static int whole(String column, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException _) {
      throw invalid(column, value, "a whole number");
    }
  }

  private static RowRejectedException invalid(String column, String value, String expected) {
    String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
    return new RowRejectedException(
        "INVALID_VALUE", "%s is '%s', expected is %s".formatted(column, shown, expected));
  }
}

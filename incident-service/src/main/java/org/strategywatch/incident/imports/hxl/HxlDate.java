package org.strategywatch.incident.imports.hxl;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.imports.file.RowValues;

/**
 * When it happened, as exactly as the row says: a month is its first day known to a month, a year
 * its first day known to longer than that.
 *
 * @param precision code of the list datePrecision
 */
record HxlDate(LocalDate first, String precision) {

  static HxlDate of(RowValues row) {
    String whole = row.text("DATE");
    if (whole != null) {
      return parse(whole);
    }
    String year = row.required("YEAR");
    String month = row.text("MONTH");
    String day = row.text("DAY");
    return month == null
        ? parse(year)
        : parse(year + "-" + twoDigits(month) + (day == null ? "" : "-" + twoDigits(day)));
  }

  static @Nullable LocalDate end(RowValues row) {
    String end = row.text("END");
    return end == null ? null : parse(end).first();
  }

  /** ISO: a day, a month or a year. What is written day or month first could be either. */
  private static HxlDate parse(String text) {
    String date = text.split("[ T]", 2)[0];
    try {
      return switch (date.length()) {
        case 4 -> new HxlDate(Year.parse(date).atDay(1), "LONGER");
        case 7 -> new HxlDate(YearMonth.parse(date).atDay(1), "MONTH");
        default -> new HxlDate(LocalDate.parse(date), "DAY");
      };
    } catch (DateTimeException _) {
      throw new RowRejectedException(
          "INVALID_VALUE",
          "the date is '%s', expected is 2016-05-26, 2016-05 or 2016"
              .formatted(text.length() <= 60 ? text : text.substring(0, 60) + "…"));
    }
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}

package org.strategywatch.incident.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;

/** The days on which an incident may have happened, as far as its date is known. */
record Period(LocalDate first, LocalDate last) {

  /**
   * DAYS leaves the five days before and after open and WEEK six, unless the record gives the range
   * itself; MONTH means the calendar month, LONGER the calendar year. Without a precision the date
   * is taken at its word.
   */
  static Period of(IncidentRequest incident) {
    LocalDate start = incident.occurredOn();
    LocalDate end = Objects.requireNonNullElse(incident.endedOn(), start);
    return switch (precision(incident.datePrecision())) {
      case "DAYS" -> widened(start, end, 5);
      case "WEEK" -> widened(start, end, 6);
      case "MONTH" ->
          new Period(start.withDayOfMonth(1), end.with(TemporalAdjusters.lastDayOfMonth()));
      case "LONGER" ->
          new Period(start.withDayOfYear(1), end.with(TemporalAdjusters.lastDayOfYear()));
      default -> new Period(start, end);
    };
  }

  private static String precision(@Nullable String code) {
    return code == null ? "DAY" : code;
  }

  private static Period widened(LocalDate start, LocalDate end, int days) {
    return start.equals(end)
        ? new Period(start.minusDays(days), end.plusDays(days))
        : new Period(start, end);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "–" + last;
  }
}

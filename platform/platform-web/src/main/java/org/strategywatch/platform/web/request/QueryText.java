package org.strategywatch.platform.web.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * The text of one query parameter, to be read strictly. Resource methods take such parameters as
 * {@code String}: the framework's own conversion answers a bad value with a 404 that does not name
 * the parameter.
 *
 * @param name as the caller wrote it
 * @param value null when the parameter is absent
 */
public record QueryText(String name, @Nullable String value) {

  public Optional<String> text(int maxLength) {
    return read(
        "TOO_LONG",
        "at most " + maxLength + " characters",
        v -> v.length() <= maxLength ? v : null);
  }

  public Optional<LocalDate> date() {
    return read("INVALID_DATE", "a date such as 2024-09-17 is expected", LocalDate::parse);
  }

  public Optional<YearMonth> month() {
    return read("INVALID_MONTH", "a month such as 2024-09 is expected", YearMonth::parse);
  }

  /** A moment; of a day, its last one in UTC. */
  public Optional<Instant> moment() {
    return read(
        "INVALID_MOMENT",
        "a day such as 2024-09-17 or a moment such as 2024-09-17T12:00:00Z is expected",
        QueryText::moment);
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      Instant nextDay = LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      return nextDay.minus(1, ChronoUnit.MICROS);
    }
  }

  public Optional<UUID> uuid() {
    return read("INVALID_ID", "a UUID is expected", UUID::fromString);
  }

  public Optional<Integer> integer(int min, int max) {
    return read(
        "OUT_OF_RANGE",
        "a whole number from " + min + " to " + max + " is expected",
        v -> {
          int number = Integer.parseInt(v);
          return number >= min && number <= max ? number : null;
        });
  }

  public Optional<Double> number(double min, double max) {
    return read(
        "OUT_OF_RANGE",
        "a number from " + min + " to " + max + " is expected",
        v -> {
          double number = Double.parseDouble(v);
          return number >= min && number <= max ? number : null;
        });
  }

  public Optional<Boolean> bool() {
    return read(
        "INVALID_BOOLEAN",
        "true or false is expected",
        v ->
            switch (v) {
              case "true" -> Boolean.TRUE;
              case "false" -> Boolean.FALSE;
              default -> null;
            });
  }

  public <E extends Enum<E>> Optional<E> code(Class<E> codes) {
    return read(
        "UNKNOWN_CODE",
        "one of " + Arrays.toString(codes.getEnumConstants()) + " is expected",
        v -> Enum.valueOf(codes, v));
  }

  /**
   * Reads with a function that returns null or throws an argument, number or date exception for a
   * bad value.
   */
  public <T> Optional<T> read(
      String code, String expectation, Function<String, @Nullable T> reader) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      T result = reader.apply(value);
      if (result != null) {
        return Optional.of(result);
      }
    } catch (IllegalArgumentException | DateTimeException _) {
      // Falls through to the one answer for every unreadable value.
    }
    throw ProblemException.invalidParameter(name, code, expectation);
  }
}

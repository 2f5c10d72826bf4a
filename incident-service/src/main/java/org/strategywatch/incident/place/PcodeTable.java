package org.strategywatch.incident.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.reference.CsvTable;
import org.strategywatch.incident.reference.ReferenceImportResponse.Rejection;

/** Reads a table of P-codes in the shape that OCHA publishes, row by row. */
final class PcodeTable {

  static final List<String> REQUIRED =
      List.of("Location", "Admin Level", "P-Code", "Name", "Parent P-Code", "Valid from date");

  /** Not in OCHA's table: for units that are no more. */
  static final String VALID_TO = "Valid to date";

  private static final Pattern PCODE = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,20}");
  private static final int LONGEST_NAME = 200;

  private final Map<String, Place> known;
  private final Map<String, Place> read = new HashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /**
   * @param known the gazetteer, so that a part may come in another file than its whole
   */
  PcodeTable(Map<String, Place> known) {
    this.known = known;
  }

  /** A row that cannot be taken. */
  private static final class BadRowException extends RuntimeException {

    private final String code;

    BadRowException(String code, String message) {
      super(message);
      this.code = code;
    }
  }

  /** Takes the rows that can be taken, whatever their order. */
  void read(List<CsvTable.Row> rows) {
    rows.stream()
        .sorted(Comparator.comparing(row -> row.cell("Admin Level").orElse("")))
        .forEach(this::read);
    rejections.sort(Comparator.comparingLong(Rejection::position));
  }

  /** Units of level 1 before their parts. */
  List<Place> places() {
    return read.values().stream()
        .sorted(Comparator.comparingInt(Place::level).thenComparing(Place::pcode))
        .toList();
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  private void read(CsvTable.Row row) {
    try {
      Place place = place(row);
      if (read.putIfAbsent(place.pcode(), place) != null) {
        throw new BadRowException("REPEATED_PCODE", place.pcode() + " came before in this file");
      }
    } catch (BadRowException e) {
      String reason = Objects.requireNonNull(e.getMessage());
      rejections.add(new Rejection(row.line(), row.text(), e.code, reason));
    }
  }

  private Place place(CsvTable.Row row) {
    if (!row.isWhole()) {
      throw new BadRowException("WRONG_NUMBER_OF_VALUES", "it has other columns than the header");
    }
    String location = required(row, "Location");
    String country =
        Countries.ofIso3(location)
            .orElseThrow(
                () -> new BadRowException("UNKNOWN_COUNTRY", location + " is no ISO 3166 code"));
    int level = level(row);
    String name = required(row, "Name");
    if (name.length() > LONGEST_NAME) {
      throw new BadRowException("NAME_TOO_LONG", "more than " + LONGEST_NAME + " characters");
    }
    LocalDate from = date(row, "Valid from date");
    LocalDate to = date(row, VALID_TO);
    if (from != null && to != null && to.isBefore(from)) {
      throw new BadRowException("ENDS_BEFORE_START", "it ends before it is in force");
    }
    String parent = level == 1 ? null : parent(row, country);
    return new Place(pcode(row), country, level, name, List.of(), parent, from, to, null, 0);
  }

  private static String pcode(CsvTable.Row row) {
    String pcode = required(row, "P-Code");
    if (!PCODE.matcher(pcode).matches()) {
      throw new BadRowException("INVALID_PCODE", pcode + " is no P-code");
    }
    return pcode;
  }

  private static int level(CsvTable.Row row) {
    String level = required(row, "Admin Level");
    if (!Set.of("1", "2").contains(level)) {
      throw new BadRowException("LEVEL_NOT_KEPT", "levels 1 and 2 are kept, not " + level);
    }
    return Integer.parseInt(level);
  }

  private String parent(CsvTable.Row row, String country) {
    String pcode = required(row, "Parent P-Code");
    Place parent = read.getOrDefault(pcode, known.get(pcode));
    if (parent == null || parent.level() != 1 || !parent.country().equals(country)) {
      throw new BadRowException("UNKNOWN_PARENT", pcode + " is no unit of level 1 of " + country);
    }
    return pcode;
  }

  private static String required(CsvTable.Row row, String column) {
    return row.cell(column)
        .orElseThrow(() -> new BadRowException("MISSING_VALUE", column + " is empty"));
  }

  private static @Nullable LocalDate date(CsvTable.Row row, String column) {
    String text = row.cell(column).orElse(null);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new BadRowException("INVALID_DATE", column + " is no date such as 2021-12-20");
    }
  }
}

package org.strategywatch.incident.imports.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.table.SpreadsheetText;

/** What a cell says, as a CSV file would. */
final class WorkbookCell {

  /** Quoted words, colours and locales in a format of numbers; none of it makes a date. */
  private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  /** Beyond these no number of ours goes, and its digits would fill the memory. */
  private static final int MAX_SCALE = 40;

  private WorkbookCell() {}

  static String text(@Nullable Cell cell) {
    return cell == null
        ? ""
        : switch (cell.getType()) {
          case STRING -> SpreadsheetText.read(cell.asString());
          case NUMBER -> number(cell);
          case BOOLEAN -> String.valueOf(cell.asBoolean());
          case FORMULA, ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
          case EMPTY -> "";
        };
  }

  /** Whether the text is as long as a cell can be: nobody knows what was behind. */
  static boolean mayBeCut(@Nullable Cell cell) {
    return cell != null
        && Objects.requireNonNullElse(cell.getRawValue(), "").length()
            >= SpreadsheetText.MAX_LENGTH;
  }

  private static String number(Cell cell) {
    BigDecimal number = cell.asNumber();
    if (isDate(cell.getDataFormatString())) {
      return cell.asDate().toLocalDate().toString();
    }
    return Math.abs((long) number.scale()) <= MAX_SCALE
        ? number.toPlainString()
        : Objects.requireNonNullElse(cell.getRawValue(), "");
  }

  /** A spreadsheet makes a number with a year in its format of a date that somebody typed. */
  private static boolean isDate(@Nullable String format) {
    return format != null
        && NO_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).contains("y");
  }
}

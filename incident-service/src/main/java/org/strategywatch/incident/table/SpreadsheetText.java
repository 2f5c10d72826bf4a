package org.strategywatch.incident.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in the cells of a workbook (ECMA-376 part 1, 22.9.2.19 ST_Xstring): a character that XML
 * has no place for stands there as {@code _xHHHH_}, and a text that looks so by itself has its
 * first sign written in that way. Whatever a text was, {@code read(write(text))} is the same.
 */
public final class SpreadsheetText {

  /** Characters that a cell can hold; a text of this length may have been cut. */
  public static final int MAX_LENGTH = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Half a surrogate pair included. */
  private static final Pattern TO_ESCAPE =
      Pattern.compile(
          "_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

  private SpreadsheetText() {}

  public static String write(String text) {
    return TO_ESCAPE
        .matcher(text)
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  public static String read(String cell) {
    return cell.contains("_x") ? ESCAPE.matcher(cell).replaceAll(SpreadsheetText::sign) : cell;
  }

  private static String sign(MatchResult escape) {
    String sign = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    return Matcher.quoteReplacement(sign);
  }
}

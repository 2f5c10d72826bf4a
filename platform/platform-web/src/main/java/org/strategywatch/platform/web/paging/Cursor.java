package org.strategywatch.platform.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A place in an ordered list: the sort key of the last row shown, its id last.
 *
 * @param scope filter and order for which the place has a meaning
 */
public record Cursor(String scope, List<String> key) {

  private static final String VERSION = "1";
  private static final char SEPARATOR = '\u001f';

  public Cursor {
    key = List.copyOf(key);
  }

  /** Opaque to clients; the layout may change with the version. */
  public String encode() {
    List<String> parts = new ArrayList<>(List.of(VERSION, checksum(scope)));
    parts.addAll(key);
    byte[] text = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /**
   * @throws ProblemException 400 naming {@code cursor} when it is not one of ours or was made for
   *     another scope
   */
  static Cursor decode(String text, String scope) {
    List<String> parts = split(text);
    if (parts.size() < 3 || !parts.get(0).equals(VERSION)) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
    if (!parts.get(1).equals(checksum(scope))) {
      throw ProblemException.invalidParameter(
          "cursor", "CURSOR_OF_ANOTHER_LIST", "it was given for other filters or another order");
    }
    return new Cursor(scope, parts.subList(2, parts.size()));
  }

  private static List<String> split(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return List.of(plain.split(String.valueOf(SEPARATOR), -1));
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private static String checksum(String scope) {
    CRC32C sum = new CRC32C();
    sum.update(scope.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}

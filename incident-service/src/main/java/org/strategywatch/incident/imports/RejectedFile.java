package org.strategywatch.incident.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rejected rows of an import as a file of the same kind, to be corrected and sent again. Those
 * that were too long to be kept whole are left out.
 *
 * @param head the lines above the rows; empty when the file was JSON
 */
record RejectedFile(UUID importId, String head, RejectionTable rejections) {

  private static final int PAGE = 100;

  boolean isTable() {
    return !head.isEmpty();
  }

  /** How many rejected rows are not in the file. */
  long leftOut() {
    return rejections.countCut(importId);
  }

  /** Writes the file, of which a page is read when it is its turn. */
  void writeTo(OutputStream out) throws IOException {
    out.write(head.getBytes(StandardCharsets.UTF_8));
    List<RejectionResponse> page = rejections.read(importId, 0, PAGE);
    while (!page.isEmpty()) {
      out.write(text(page).getBytes(StandardCharsets.UTF_8));
      page = rejections.read(importId, page.getLast().line(), PAGE);
    }
  }

  private String text(List<RejectionResponse> page) {
    return page.stream()
        .filter(rejection -> !rejection.cut())
        .map(rejection -> (isTable() ? rejection.row() : onOneLine(rejection.row())) + "\n")
        .collect(Collectors.joining());
  }

  /** Line breaks of a JSON text stand between its parts only. */
  private static String onOneLine(String json) {
    return json.replaceAll("\\R", " ");
  }
}

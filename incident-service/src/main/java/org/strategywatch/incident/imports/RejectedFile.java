package org.strategywatch.incident.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

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

  void writeTo(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(head);
    long behind = 0;
    List<RejectionResponse> page = rejections.read(importId, behind, PAGE);
    while (!page.isEmpty()) {
      for (RejectionResponse rejection : page) {
        write(rejection, writer);
      }
      behind = page.getLast().line();
      page = rejections.read(importId, behind, PAGE);
    }
    writer.flush();
  }

  private void write(RejectionResponse rejection, Writer writer) throws IOException {
    if (!rejection.cut()) {
      writer.write(isTable() ? rejection.row() : onOneLine(rejection.row()));
      writer.write('\n');
    }
  }

  /** Line breaks of a JSON text stand between its parts only. */
  private static String onOneLine(String json) {
    return json.replaceAll("\\R", " ");
  }
}

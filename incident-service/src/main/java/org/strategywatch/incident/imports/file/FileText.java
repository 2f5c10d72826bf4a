package org.strategywatch.incident.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A file's text, of which the beginning tells the kind.
 *
 * @param reader at the beginning
 */
public record FileText(BufferedReader reader, Kind kind) {

  private static final int BUFFER = 64 * 1024;

  /** How incidents are written in a file. */
  public enum Kind {
    TABLE,
    JSON_LINES,
    JSON_DOCUMENT
  }

  /**
   * Looks at the first line.
   *
   * @param arrays names of the member of a JSON document that has the incidents; an object without
   *     one is an incident itself
   */
  public static FileText of(InputStream in, ObjectMapper mapper, Set<String> arrays)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
    reader.mark(LineReader.MAX_LENGTH + 2 * BUFFER);
    String first = firstLine(reader);
    reader.reset();
    return new FileText(reader, kind(first, mapper, arrays));
  }

  private static String firstLine(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    while (c >= 0 && line.length() < LineReader.MAX_LENGTH && (c != '\n' || isBlank(line))) {
      line.append((char) c);
      c = reader.read();
    }
    return (isMarked(line) ? line.substring(1) : line.toString()).strip();
  }

  private static boolean isBlank(StringBuilder line) {
    return line.toString().isBlank();
  }

  private static boolean isMarked(StringBuilder line) {
    return !line.isEmpty() && line.charAt(0) == '\uFEFF';
  }

  private static Kind kind(String first, ObjectMapper mapper, Set<String> arrays) {
    if (first.startsWith("[")) {
      return Kind.JSON_DOCUMENT;
    }
    if (!first.startsWith("{")) {
      return Kind.TABLE;
    }
    if (!JsonExtent.isWhole(first)) {
      return Kind.JSON_DOCUMENT;
    }
    try {
      boolean isDocument =
          mapper.readTree(first) instanceof ObjectNode object
              && arrays.stream().anyMatch(name -> object.path(name).isArray());
      return isDocument ? Kind.JSON_DOCUMENT : Kind.JSON_LINES;
    } catch (JsonProcessingException _) {
      return Kind.JSON_LINES;
    }
  }
}

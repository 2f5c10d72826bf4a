package org.strategywatch.incident.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.JsonFailure;

/** One JSON object a line (NDJSON). */
public final class JsonLines implements RowSource<ObjectNode> {

  private final LineReader lines;
  private final ObjectMapper mapper;

  public JsonLines(LineReader lines, ObjectMapper mapper) {
    this.lines = lines;
    this.mapper = mapper;
  }

  @Override
  public @Nullable Row<ObjectNode> next() throws IOException {
    Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : object(line, mapper);
  }

  static Row<ObjectNode> object(Line line, ObjectMapper mapper) {
    if (line.cut()) {
      return Row.tooLong(line);
    }
    try {
      return mapper.readTree(line.text()) instanceof ObjectNode object
          ? Row.of(line, object)
          : Row.broken(line, "WRONG_TYPE", "a JSON object is expected");
    } catch (JsonProcessingException failure) {
      return Row.broken(line, "MALFORMED_JSON", JsonFailure.describe(failure));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

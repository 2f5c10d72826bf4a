package org.strategywatch.incident.imports.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The objects in the array of a JSON document. */
public final class JsonObjects implements RowSource<ObjectNode> {

  private final JsonElements elements;
  private final ObjectMapper mapper;

  public JsonObjects(JsonElements elements, ObjectMapper mapper) {
    this.elements = elements;
    this.mapper = mapper;
  }

  @Override
  public @Nullable Row<ObjectNode> next() throws IOException {
    Line element = elements.next();
    return element == null ? null : JsonLines.object(element, mapper);
  }

  @Override
  public void close() throws IOException {
    elements.close();
  }
}

package org.strategywatch.incident.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects as rows of which every value may be a text, and notes strange names. */
public final class JsonValues {

  private static final int NOTED = 50;

  private final Set<String> known;
  private final Set<String> unknown = new TreeSet<>();

  /**
   * @param known names that need no warning
   */
  public JsonValues(Set<String> known) {
    this.known = known;
  }

  public RowValues of(ObjectNode object) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && unknown.size() < NOTED) {
                unknown.add(name);
              }
            });
    return column -> text(object.path(column));
  }

  private static @Nullable String text(JsonNode value) {
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  /** A warning for each name that came and was not read. */
  public List<String> warnings() {
    return unknown.stream().map(Columns::unknown).toList();
  }
}

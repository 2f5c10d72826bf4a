package org.strategywatch.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/** Which components a document's operations need, directly or through others. */
final class References {

  private static final String PREFIX = "#/components/";

  private final OpenAPI document;
  private final JsonNode tree;
  private final SortedSet<String> needed = new TreeSet<>();
  private final SortedSet<String> dangling = new TreeSet<>();

  private References(OpenAPI document) {
    this.document = document;
    this.tree = tree(document);
    follow();
  }

  static References of(OpenAPI document) {
    return new References(document);
  }

  SortedSet<String> dangling() {
    return dangling;
  }

  /** Removes what no published operation needs, such as schemas of internal operations. */
  void dropUnused() {
    Components components = document.getComponents();
    retain("schemas", components.getSchemas(), components::removeSchema);
    retain("responses", components.getResponses(), components::removeResponse);
    retain("parameters", components.getParameters(), components::removeParameter);
    retain("requestBodies", components.getRequestBodies(), components::removeRequestBody);
    retain("headers", components.getHeaders(), components::removeHeader);
  }

  private void retain(String kind, @Nullable Map<String, ?> present, Consumer<String> remove) {
    if (present != null) {
      present.keySet().stream()
          .filter(name -> !needed.contains(PREFIX + kind + "/" + name))
          .toList()
          .forEach(remove);
    }
  }

  private void follow() {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree.path("paths"));
    while (!open.isEmpty()) {
      for (JsonNode reference : open.remove().findValues("$ref")) {
        String name = reference.asText();
        JsonNode target = tree.at(name.substring(1));
        if (target.isMissingNode()) {
          dangling.add(name);
        } else if (needed.add(name)) {
          open.add(target);
        }
      }
    }
  }

  private static JsonNode tree(OpenAPI document) {
    try {
      return new ObjectMapper().readTree(ContractFile.toJson(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }
}

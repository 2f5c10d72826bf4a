package org.strategywatch.incident.imports.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.IncidentTable;

/**
 * A feature of a GeoJSON whose properties are an incident, with the names of the API's fields or of
 * a table's columns.
 */
final class Feature {

  private Feature() {}

  /** The incident of a feature; an object that is none is an incident itself. */
  static ObjectNode incident(ObjectNode object) {
    boolean isFeature = object.path("type").asText().equals("Feature");
    if (!isFeature || !(object.path("properties") instanceof ObjectNode properties)) {
      return object;
    }
    ObjectNode incident = object.objectNode();
    properties.properties().forEach(said -> put(incident, said.getKey(), said.getValue()));
    if (!incident.has("id") && object.path("id").isTextual()) {
      incident.set("id", object.path("id"));
    }
    JsonNode point = object.path("geometry").path("coordinates");
    if (!incident.has("location") && point.path(0).isNumber() && point.path(1).isNumber()) {
      incident
          .putObject("location")
          .put("latitude", point.path(1).doubleValue())
          .put("longitude", point.path(0).doubleValue());
    }
    return incident;
  }

  private static void put(ObjectNode incident, String name, JsonNode value) {
    Column column = IncidentTable.column(name).orElse(null);
    if (value.isNull()) {
      return;
    }
    if (column == null || value.isContainerNode() || value.asText().isEmpty()) {
      incident.set(name, value);
    } else {
      column.put(incident, value.asText());
    }
  }
}

package org.strategywatch.incident.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.strategywatch.incident.reference.ReferenceImportResponse.Rejection;

/** Reads a GeoJSON feature collection (RFC 7946) of boundaries, feature by feature. */
final class BoundaryCollection {

  /** The names under which sources give the code, the smallest unit first. */
  private static final List<String> PCODE_PROPERTIES = List.of("pcode", "adm2_pcode", "adm1_pcode");

  private final Set<String> known;
  private final Map<String, Geometry> boundaries = new LinkedHashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /**
   * @param known P-codes of the gazetteer
   */
  BoundaryCollection(Set<String> known) {
    this.known = known;
  }

  void read(JsonNode features) {
    for (int i = 0; i < features.size(); i++) {
      read(i + 1L, features.get(i));
    }
  }

  /** By P-code, WGS 84. */
  Map<String, Geometry> boundaries() {
    return boundaries;
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  private void read(long position, JsonNode feature) {
    Optional<String> pcode = pcode(feature.path("properties"));
    if (pcode.isEmpty()) {
      reject(position, feature, "NO_PCODE", "none of its properties is a P-code");
    } else if (!known.contains(pcode.get())) {
      reject(position, feature, "UNKNOWN_PCODE", pcode.get() + " is not in the gazetteer");
    } else if (boundaries.containsKey(pcode.get())) {
      reject(position, feature, "REPEATED_PCODE", pcode.get() + " came before in this file");
    } else {
      add(position, feature, pcode.get());
    }
  }

  private void add(long position, JsonNode feature, String pcode) {
    try {
      boundaries.put(pcode, GeoJsonArea.read(feature.path("geometry")));
    } catch (IllegalArgumentException e) {
      reject(position, feature, "INVALID_GEOMETRY", Objects.requireNonNull(e.getMessage()));
    }
  }

  private static Optional<String> pcode(JsonNode properties) {
    for (String wanted : PCODE_PROPERTIES) {
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        boolean isWanted = property.getKey().toLowerCase(Locale.ROOT).equals(wanted);
        if (isWanted && property.getValue().isTextual()) {
          return Optional.of(property.getValue().asText().strip());
        }
      }
    }
    return Optional.empty();
  }

  private void reject(long position, JsonNode feature, String code, String reason) {
    JsonNode shown = feature;
    if (feature instanceof ObjectNode object) {
      shown = object.deepCopy().without("geometry");
    }
    rejections.add(new Rejection(position, shown.toString(), code, reason));
  }
}

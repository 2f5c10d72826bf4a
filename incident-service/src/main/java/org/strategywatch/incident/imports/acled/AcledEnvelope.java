package org.strategywatch.incident.imports.acled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What ACLED's API says around the rows, as far as it tells that rows are missing. */
record AcledEnvelope(Map<String, String> members, ObjectMapper mapper) {

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    JsonNode success = member("success");
    if (success.isBoolean() && !success.booleanValue()) {
      warnings.add("ACLED answered with an error: " + shown(member("error")));
    }
    long count = member("count").asLong();
    long total = member("total_count").asLong();
    if (total > count) {
      warnings.add(
          "The answer has %d of the %d rows that ACLED found; ask for the other pages too"
              .formatted(count, total));
    }
    JsonNode newest = member("data_query_restrictions").path("date_recency").path("date");
    if (newest.isTextual()) {
      warnings.add(
          "ACLED withheld what is younger than " + shown(newest) + ": your access goes so far");
    }
    return warnings;
  }

  private JsonNode member(String name) {
    String json = members.get(name);
    if (json == null) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  private static String shown(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}

package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** Incidents for tests, written as a caller would. */
public final class IncidentRequests {

  public static final String MINIMAL =
      """
      {"occurredOn": "2024-09-17", "eventType": "BATTLE", "country": "SO", "sharing": "CLEAR"}
      """;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JavaTimeModule());

  private IncidentRequests() {}

  public static IncidentRequest of(String json) {
    try {
      return MAPPER.readValue(json, IncidentRequest.class);
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The minimal one with more fields, such as {@code "place": "Gao"}. */
  public static String minimalWith(String fields) {
    return MINIMAL.strip().replaceFirst("}$", ", " + fields + "}");
  }
}

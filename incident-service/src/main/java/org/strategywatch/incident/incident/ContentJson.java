package org.strategywatch.incident.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;

/**
 * The stored form of an incident's content. Reading tolerates fields of a later release, so that a
 * service can be rolled back.
 */
@Singleton
public class ContentJson {

  private final ObjectWriter writer;
  private final ObjectReader reader;

  ContentJson(ObjectMapper mapper) {
    writer = mapper.writerFor(IncidentRequest.class);
    reader =
        mapper
            .readerFor(IncidentRequest.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  public String write(IncidentRequest content) {
    try {
      return writer.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #write} wrote, whatever the release was. */
  public IncidentRequest read(String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.strategywatch.incident.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/** One incident a line, as the API shows it, with whom to name. */
record NdjsonFormat(ObjectMapper mapper) implements ExportFormat {

  static final String MEDIA_TYPE = "application/x-ndjson";

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "ndjson";
  }

  @Override
  public IncidentFile begin(OutputStream out) throws IOException {
    return new NdjsonFile(
        mapper.writerFor(Line.class), mapper.createGenerator(out).setRootValueSeparator(null));
  }

  record Line(@JsonUnwrapped IncidentResponse incident, @Nullable String attribution) {}

  private record NdjsonFile(ObjectWriter lines, JsonGenerator json) implements IncidentFile {

    @Override
    public void add(IncidentResponse incident, @Nullable String attribution) throws IOException {
      lines.writeValue(json, new Line(incident, attribution));
      json.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
      json.flush();
    }
  }
}

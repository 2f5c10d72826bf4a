package org.strategywatch.incident.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

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
        mapper.writerFor(ExportedIncident.class),
        mapper.createGenerator(out).setRootValueSeparator(null));
  }

  private record NdjsonFile(ObjectWriter lines, JsonGenerator json) implements IncidentFile {

    @Override
    public void add(ExportRow row) throws IOException, SQLException {
      lines.writeValue(json, row.incident());
      json.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
      json.flush();
    }
  }
}

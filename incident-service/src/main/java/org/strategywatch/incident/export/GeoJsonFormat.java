package org.strategywatch.incident.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.Location;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.IncidentTable;

/**
 * One feature collection (RFC 7946) with a feature an incident; one without coordinates has a null
 * geometry. Properties have the names of the CSV's columns, because map programs show what is
 * nested as text.
 */
record GeoJsonFormat(ObjectMapper mapper) implements ExportFormat {

  static final String MEDIA_TYPE = "application/geo+json";

  /** The feature says these itself. */
  private static final List<Column> PROPERTIES =
      IncidentTable.COLUMNS.stream()
          .filter(column -> !column.name().equals("id") && !column.name().startsWith("location."))
          .toList();

  @Override
  public String mediaType() {
    return MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "geojson";
  }

  @Override
  public IncidentFile begin(OutputStream out) throws IOException {
    JsonGenerator json = mapper.createGenerator(out);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
    return new GeoJsonFile(json, new Credits());
  }

  private record GeoJsonFile(JsonGenerator json, Credits credits) implements IncidentFile {

    @Override
    public void add(ExportRow row) throws IOException, SQLException {
      add(row.incident());
    }

    private void add(ExportedIncident row) throws IOException {
      IncidentResponse incident = row.incident();
      credits.add(incident, row.attribution());
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeStringField("id", incident.id().toString());
      writeGeometry(incident.location());
      json.writeObjectFieldStart("properties");
      for (Column column : PROPERTIES) {
        writeProperty(column, column.text(incident));
      }
      for (int i = 0; i < IncidentTable.DERIVED.size(); i++) {
        String value = row.derived().get(i);
        if (value != null) {
          json.writeStringField(IncidentTable.DERIVED.get(i), value);
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void writeGeometry(@Nullable Location location) throws IOException {
      if (location == null) {
        json.writeNullField("geometry");
        return;
      }
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeFieldName("coordinates");
      json.writeArray(new double[] {location.longitude(), location.latitude()}, 0, 2);
      json.writeEndObject();
    }

    /** Unknown values are left out: of some fifty properties, most say nothing. */
    private void writeProperty(Column column, @Nullable String text) throws IOException {
      if (text != null) {
        json.writeFieldName(column.name());
        if (column.isNumber()) {
          json.writeNumber(text);
        } else {
          json.writeString(text);
        }
      }
    }

    @Override
    public void end() throws IOException {
      json.writeEndArray();
      writeTexts("licences", credits.licences());
      writeTexts(IncidentTable.ATTRIBUTION, credits.attributions());
      json.writeEndObject();
      json.flush();
    }

    private void writeTexts(String field, List<String> texts) throws IOException {
      json.writeFieldName(field);
      json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
  }
}

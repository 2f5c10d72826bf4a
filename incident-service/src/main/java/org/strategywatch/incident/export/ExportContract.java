package org.strategywatch.incident.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds the files to the contract of the list that they are another form of. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExportContract implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    if ("listIncidents".equals(operation.getOperationId())) {
      operation.setSummary("Find incidents, page by page, or all of them as a file");
      operation.setDescription(
          "JSON comes in pages. The other media types are files of the whole selection, without"
              + " limit and cursor. Each can be imported again and changes nothing then; in CSV and"
              + " XLSX a text that a spreadsheet would take for a formula has an apostrophe before"
              + " it. Rows under the licence NO_RAW_REDISTRIBUTION are in no file.");
      operation.addParameter(
          OASFactory.createParameter()
              .name("hxl")
              .in(Parameter.In.QUERY)
              .description("For text/csv only: whether a second row has HXL hashtags")
              .schema(type(Schema.SchemaType.BOOLEAN)));
      Content content = operation.getResponses().getAPIResponse("200").getContent();
      addFile(content, CsvFormat.MEDIA_TYPE);
      addFile(content, NdjsonFormat.MEDIA_TYPE);
      addFile(content, GeoJsonFormat.MEDIA_TYPE);
      addFile(content, XlsxFormat.MEDIA_TYPE);
    }
    return operation;
  }

  private static void addFile(Content content, String mediaType) {
    content.addMediaType(
        mediaType, OASFactory.createMediaType().schema(type(Schema.SchemaType.STRING)));
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}

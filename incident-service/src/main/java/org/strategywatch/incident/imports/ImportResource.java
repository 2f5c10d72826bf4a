package org.strategywatch.incident.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** Files of incidents. Rejected rows may be about anything, so only operators see them. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RolesAllowed(Roles.OPERATOR)
public class ImportResource {

  private final ImportService imports;

  ImportResource(ImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({"text/csv", "application/x-ndjson", "application/gzip", "application/octet-stream"})
  @Operation(
      operationId = "startImport",
      summary = "Import a file of incidents, plain or gzip, sent as the body")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/gzip",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/octet-stream",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "202",
      description = "Received; Location tells how the import goes on",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  public RestResponse<ImportResponse> start(
      @RestQuery @Nullable @Parameter(description = "ucdp-ged or native", required = true)
          String format,
      @RestQuery
          @Nullable
          @Parameter(description = "Label of the rows that have none: code of the list sharing")
          String sharing,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream file) {
    return imports.start(key, ImportFormat.of(format), label(sharing), file);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readImport", summary = "How far an import has come")
  public ImportResponse read(@PathParam("id") UUID id) {
    return imports.read(id);
  }

  @GET
  @Path("/{id}/rejections")
  @Operation(
      operationId = "listImportRejections",
      summary = "The rows that were not taken, as they came, and why")
  public Page<RejectionResponse> rejections(
      @PathParam("id") UUID id,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return imports.rejections(imports.read(id).id(), limit, cursor);
  }

  private static @Nullable String label(@Nullable String sharing) {
    return new QueryText("sharing", sharing)
        .read(
            "UNKNOWN_CODE",
            "a code of the list sharing is expected",
            code -> CodeLists.contains("sharing", code) ? code : null)
        .orElse(null);
  }
}

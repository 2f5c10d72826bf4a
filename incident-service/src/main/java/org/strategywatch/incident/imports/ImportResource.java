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
import jakarta.ws.rs.core.StreamingOutput;
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
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** Files of incidents. Rejected rows may be about anything, so only operators see them. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RolesAllowed(Roles.OPERATOR)
public class ImportResource {

  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Whoever accepts everything gets JSON. */
  private static final String LAST = ";qs=0.1";

  private final ImportService imports;

  ImportResource(ImportService imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({
    "text/csv",
    "application/x-ndjson",
    "application/json",
    "application/geo+json",
    XLSX,
    "application/gzip",
    "application/octet-stream"
  })
  @Operation(
      operationId = "startImport",
      summary = "Import a file of incidents, plain or gzip, sent as the body",
      description =
          """
          A bad row is rejected and never stops the rest; the same file twice changes nothing.

          - `ucdp-ged`: the release, country pages, HDX copies, and the API's answers. CLEAR.
          - `acled`: exports, HDX copies, and the API's answers. Always NO_RAW_REDISTRIBUTION, \
          AMBER unless `sharing` says otherwise.
          - `hxl`: a table with a row of HXL tags; the tags tell the columns. `scheme` says whose ids \\
          it has; not needed for the Aid Worker Security Database, which is known. RED, INTERNAL.
          - `native`: one object a line with the fields of an incident (NDJSON), a page of the API, \
          or an export of ours in any of its forms, XLSX included. The file's verification counts and is noted in the history.

          JSON that breaks off stores nothing. What codes of other collections become: \
          `GET /v1/codelists/{name}/mappings`.
          """)
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
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
      @RestQuery
          @Nullable
          @Parameter(description = "ucdp-ged, acled, hxl or native", required = true)
          String format,
      @RestQuery
          @Nullable
          @Parameter(description = "Label of the rows that have none: code of the list sharing")
          String sharing,
      @RestQuery
          @Nullable
          @Parameter(description = "With hxl: whose ids the file has, such as my-organisation")
          String scheme,
      @RestQuery
          @Nullable
          @Parameter(description = "true: store nothing, report the same; false when absent")
          String dryRun,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream file) {
    boolean isDryRun = new QueryText("dryRun", dryRun).bool().orElse(false);
    ImportFormat known = ImportFormat.of(format);
    return imports.start(
        key, new ImportOrder(known, label(sharing), scheme(scheme, known), isDryRun), file);
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
      summary = "The rows that were not taken, as they came, and why",
      description =
          """
          As JSON page by page with the reasons. As `text/csv` (a table) or `application/x-ndjson` \
          (JSON) all of them under the file's own head, to be corrected and sent again; rows that \
          were too long to be kept whole are left out and counted in `Rows-Left-Out`.
          """)
  @APIResponse(
      responseCode = "200",
      description = "The rejected rows",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RejectionPage.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  public Page<RejectionResponse> rejections(
      @PathParam("id") UUID id,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return imports.rejections(imports.read(id).id(), limit, cursor);
  }

  @GET
  @Path("/{id}/rejections")
  @Produces(CSV + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> rejectedTable(@PathParam("id") UUID id) {
    return file(imports.rejectedFile(id), CSV);
  }

  @GET
  @Path("/{id}/rejections")
  @Produces(NDJSON + LAST)
  @Operation(hidden = true)
  public RestResponse<StreamingOutput> rejectedLines(@PathParam("id") UUID id) {
    return file(imports.rejectedFile(id), NDJSON);
  }

  private static RestResponse<StreamingOutput> file(RejectedFile file, String wanted) {
    String type = file.isTable() ? CSV : NDJSON;
    if (!wanted.equals(type)) {
      throw ProblemException.of(
          PlatformProblem.NOT_ACCEPTABLE, "The rejected rows of this import are " + type);
    }
    String name = "rejected-" + file.importId() + (file.isTable() ? ".csv" : ".ndjson");
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(file::writeTo)
        .header("Content-Type", type + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Rows-Left-Out", file.leftOut())
        .build();
  }

  private static @Nullable String scheme(@Nullable String scheme, ImportFormat format) {
    return new QueryText("scheme", scheme)
        .read(
            "INVALID_SCHEME",
            "with format=hxl only: up to 50 of a-z, 0-9 and -, and no collection that we know",
            text -> format == ImportFormat.HXL && HxlScheme.isFree(text) ? text : null)
        .orElse(null);
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

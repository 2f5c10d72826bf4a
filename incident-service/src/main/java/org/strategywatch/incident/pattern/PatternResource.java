package org.strategywatch.incident.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Roles;

/** Series of incidents. */
@Path("/patterns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patterns")
public class PatternResource {

  private static final String SCOPE = "patterns";

  private final PatternService patterns;
  private final Idempotency idempotency;

  PatternResource(PatternService patterns, Idempotency idempotency) {
    this.patterns = patterns;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ANALYST, Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "recordPattern",
      summary = "Link incidents into one series: not isolated events but a pattern")
  public RestResponse<PatternResponse> record(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PatternRequest request) {
    return idempotency.once(
        key,
        "recordPattern",
        request,
        PatternResponse.class,
        () -> created(patterns.record(request)));
  }

  @GET
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(operationId = "listPatterns", summary = "The patterns, the newest first")
  public Page<PatternResponse> list(
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, SCOPE);
    UUID before = page.after().map(PatternResource::id).orElse(null);
    return Page.of(
        patterns.page(before, page.limit() + 1),
        page.limit(),
        pattern -> pattern,
        last -> new Cursor(SCOPE, List.of(last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(operationId = "readPattern", summary = "Read a pattern")
  public RestResponse<PatternResponse> read(@PathParam("id") UUID id) {
    return tagged(patterns.read(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.ANALYST, Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "changePattern",
      summary = "Change a pattern with a JSON Merge Patch",
      description =
          "A list of incidents replaces those members that the caller may see; others stay.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description =
                          "Fields of PatternRequest with their new values; null removes")))
  public RestResponse<PatternResponse> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(patterns.change(id, ifMatch, patch));
  }

  private static UUID id(Cursor cursor) {
    try {
      return UUID.fromString(cursor.key().getFirst());
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
  }

  private static RestResponse<PatternResponse> created(PatternResponse pattern) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, pattern)
        .header("Location", "/v1/patterns/" + pattern.id())
        .header("ETag", PatternTag.of(pattern))
        .build();
  }

  private static RestResponse<PatternResponse> tagged(PatternResponse pattern) {
    return RestResponse.ResponseBuilder.ok(pattern).header("ETag", PatternTag.of(pattern)).build();
  }
}

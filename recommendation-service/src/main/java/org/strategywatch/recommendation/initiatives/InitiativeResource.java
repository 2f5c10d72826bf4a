package org.strategywatch.recommendation.initiatives;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Regional-partnership and community initiatives. */
@Path("/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Initiatives", description = "Work by partners that puts recommendations into practice")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class InitiativeResource {

  private static final String PATH = "/v1/initiatives/";

  private final InitiativeService service;
  private final Idempotency idempotency;
  private final Caller caller;

  InitiativeResource(InitiativeService service, Idempotency idempotency, Caller caller) {
    this.service = service;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listInitiatives", summary = "Initiatives, the newest first")
  public Page<InitiativeResponse> list(@BeanParam InitiativeQuery query) {
    return service.list(query, caller.clearance());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readInitiative", summary = "One initiative")
  public RestResponse<InitiativeResponse> read(@PathParam("id") UUID id) {
    return tagged(service.read(id, caller.clearance()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "writeInitiative", summary = "Enter an initiative")
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location and ETag say where and which version",
      content = @Content(schema = @Schema(implementation = InitiativeResponse.class)))
  public RestResponse<InitiativeResponse> write(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid InitiativeContent content) {
    return idempotency.once(
        key,
        "writeInitiative",
        content,
        InitiativeResponse.class,
        () -> created(service.write(content, caller.clearance())));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "reviseInitiative", summary = "Edit an initiative")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = InitiativeContent.class)))
  public RestResponse<InitiativeResponse> revise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(service.revise(id, patch, ifMatch, caller.clearance()));
  }

  private static RestResponse<InitiativeResponse> created(InitiativeResponse written) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, written)
        .header("Location", PATH + written.id())
        .header("ETag", EntityTag.ofVersion(written.version()))
        .build();
  }

  private static RestResponse<InitiativeResponse> tagged(InitiativeResponse shown) {
    return RestResponse.ResponseBuilder.ok(shown)
        .header("ETag", EntityTag.ofVersion(shown.version()))
        .build();
  }
}

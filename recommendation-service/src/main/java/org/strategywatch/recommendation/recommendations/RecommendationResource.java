package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.ForbiddenException;
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
import jakarta.ws.rs.QueryParam;
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
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Recommendations and what becomes of them. */
@Path("/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations", description = "What should be done, by whom, and how far it is")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class RecommendationResource {

  private static final String PATH = "/v1/recommendations/";

  private final RecommendationService service;
  private final TransitionService transitions;
  private final Idempotency idempotency;
  private final Caller caller;

  RecommendationResource(
      RecommendationService service,
      TransitionService transitions,
      Idempotency idempotency,
      Caller caller) {
    this.service = service;
    this.transitions = transitions;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listRecommendations",
      summary = "Recommendations, the most important first")
  public Page<RecommendationResponse> list(@BeanParam RecommendationQuery query) {
    return service.list(query, caller.clearance());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readRecommendation", summary = "One recommendation")
  public RestResponse<RecommendationResponse> read(@PathParam("id") UUID id) {
    return tagged(service.read(id, caller.clearance()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "writeRecommendation", summary = "Recommend something")
  @APIResponse(
      responseCode = "201",
      description = "Written; Location and ETag say where and which version",
      content = @Content(schema = @Schema(implementation = RecommendationResponse.class)))
  public RestResponse<RecommendationResponse> write(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid RecommendationRequest request) {
    Actor author = Actor.of(caller);
    return idempotency.once(
        key,
        "writeRecommendation",
        request,
        RecommendationResponse.class,
        () -> created(service.write(request, author, caller.clearance())));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "reviseRecommendation", summary = "Edit a recommendation")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = RecommendationContent.class)))
  public RestResponse<RecommendationResponse> revise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(service.revise(id, patch, ifMatch, caller.clearance()));
  }

  @POST
  @Path("/{id}/transitions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ANALYST, Roles.REPORTER, Roles.VERIFIER})
  @Operation(
      operationId = "moveRecommendation",
      summary = "Take a step on one axis; an illegal one is answered with the legal ones")
  public RestResponse<RecommendationResponse> move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TransitionRequest request) {
    requireRoleFor(request.axis());
    return tagged(transitions.move(id, request, ifMatch, Actor.of(caller), caller.clearance()));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "listRecommendationHistory",
      summary = "Every step on every axis: who, when, why")
  public Page<HistoryResponse> history(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return transitions.history(id, limit, cursor, caller.clearance());
  }

  private void requireRoleFor(Axis axis) {
    boolean allowed =
        switch (axis) {
          case RESPONSE, IMPLEMENTATION ->
              caller.hasRole(Roles.ANALYST) || caller.hasRole(Roles.REPORTER);
          case VERIFICATION -> caller.hasRole(Roles.VERIFIER);
        };
    if (!allowed) {
      throw new ForbiddenException();
    }
  }

  private static RestResponse<RecommendationResponse> created(RecommendationResponse written) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, written)
        .header("Location", PATH + written.id())
        .header("ETag", written.tag())
        .build();
  }

  private static RestResponse<RecommendationResponse> tagged(RecommendationResponse shown) {
    return RestResponse.ResponseBuilder.ok(shown).header("ETag", shown.tag()).build();
  }
}

package org.strategywatch.assessment.strategies;

import static org.strategywatch.platform.web.request.MergePatch.MEDIA_TYPE;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Security strategies. */
@Path("/strategies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Strategies", description = "Security strategies, their interventions and versions")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class StrategyResource {

  private final StrategyService service;
  private final Idempotency idempotency;

  StrategyResource(StrategyService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "registerStrategy", summary = "Register a strategy")
  public RestResponse<StrategyResponse> register(
      @Nullable @HeaderParam("Idempotency-Key") String key, @NotNull @Valid StrategyRequest body) {
    return idempotency.once(
        key,
        "registerStrategy",
        body,
        StrategyResponse.class,
        () -> created(service.register(body)));
  }

  @GET
  @Operation(operationId = "listStrategies", summary = "Strategies, newest first")
  public Page<StrategyResponse> list(@BeanParam StrategyQuery query) {
    return service.list(query.filter());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readStrategy", summary = "One strategy at its present version")
  public RestResponse<StrategyResponse> read(@PathParam("id") String id) {
    return tagged(service.read(PathId.of(id)));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MEDIA_TYPE, "application/json"})
  @RolesAllowed(Roles.ANALYST)
  @Operation(
      operationId = "reviseStrategy",
      summary = "Change a strategy, which makes a new version")
  @RequestBody(content = @Content(schema = @Schema(implementation = StrategyRequest.class)))
  public RestResponse<StrategyResponse> revise(
      @PathParam("id") String id,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(service.revise(PathId.of(id), ifMatch, patch));
  }

  @GET
  @Path("/{id}/versions")
  @Operation(operationId = "listStrategyVersions", summary = "Every version, and who made it")
  public Page<StrategyVersionResponse> versions(@PathParam("id") String id) {
    return new Page<>(service.versions(PathId.of(id)), null);
  }

  private static RestResponse<StrategyResponse> created(StrategyResponse strategy) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, strategy)
        .header("Location", "/v1/strategies/" + strategy.id())
        .header("ETag", strategy.tag())
        .build();
  }

  private static RestResponse<StrategyResponse> tagged(StrategyResponse strategy) {
    return ResponseBuilder.ok(strategy).header("ETag", strategy.tag()).build();
  }
}

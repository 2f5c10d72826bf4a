package org.strategywatch.incident.actor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.reference.ReferenceFile;
import org.strategywatch.incident.reference.ReferenceImportResponse;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** The registry of actors. */
@Path("/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actors")
public class ActorResource {

  private final ActorService actors;
  private final ActorImport imports;
  private final Idempotency idempotency;

  ActorResource(ActorService actors, ActorImport imports, Idempotency idempotency) {
    this.actors = actors;
    this.imports = imports;
    this.idempotency = idempotency;
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
  @Operation(operationId = "listActors", summary = "Find actors by any of their names")
  public Page<ActorResponse> list(
      @BeanParam ActorFilter filter,
      @RestQuery @Nullable @Parameter(description = "1 to 500; 50 when absent") String limit,
      @RestQuery @Nullable @Parameter(description = "nextCursor of the page before")
          String cursor) {
    return actors.list(filter, limit, cursor);
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
  @Operation(
      operationId = "readActor",
      summary = "Read an actor with its predecessors, successors and alliances")
  public RestResponse<ActorDetailResponse> read(@PathParam("id") UUID id) {
    return tagged(actors.read(id));
  }

  @POST
  @Path("/{id}/names")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.VERIFIER, Roles.OPERATOR})
  @Operation(
      operationId = "addActorName",
      summary = "Say that a name means this actor; its incidents are found by it from now on")
  public RestResponse<ActorDetailResponse> addName(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ActorAliasRequest request) {
    return idempotency.once(
        key,
        "addActorName " + id,
        request,
        ActorDetailResponse.class,
        () -> tagged(actors.addAlias(id, request.name())));
  }

  @POST
  @Path("/imports")
  @Consumes("text/csv")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "importActors",
      summary = "Bring the registry up to UCDP's list of actors, sent as CSV",
      description =
          "The same file again changes nothing; rows that cannot be taken are named and do not stop"
              + " the others.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<ReferenceImportResponse> importFile(
      @HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) {
    ReferenceFile file = ReferenceFile.read(body);
    return idempotency.once(
        key,
        "importActors",
        file.sha256(),
        ReferenceImportResponse.class,
        () -> RestResponse.ok(imports.store(file.bytes())));
  }

  private static RestResponse<ActorDetailResponse> tagged(ActorService.Tagged read) {
    return RestResponse.ResponseBuilder.ok(read.actor())
        .header("ETag", EntityTag.ofVersion(read.revision()))
        .build();
  }
}

package org.strategywatch.incident.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentMerging;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.incident.incident.MergeRequest;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.Roles;

/** Letting one incident count in the place of another, and taking that back. */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class MergeResource {

  private final IncidentMerging merging;
  private final ClusterReader clusters;

  MergeResource(IncidentMerging merging, ClusterReader clusters) {
    this.merging = merging;
    this.clusters = clusters;
  }

  @POST
  @Path("/{id}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "mergeIncident",
      summary = "Let another incident of the same event count in the place of this one",
      description =
          "This one stays readable with mergedInto and its own history, and leaves lists and counts;"
              + " the other one does not change. Never by a person who told of either. The other"
              + " must be visible to all who may see this one.")
  public RestResponse<IncidentResponse> merge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MergeRequest request) {
    return tagged(merging.merge(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/split")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "splitIncident",
      summary = "Let a merged incident count for itself again")
  public RestResponse<IncidentResponse> split(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DecisionReason decision) {
    return tagged(merging.split(id, ifMatch, decision.reason()));
  }

  @GET
  @Path("/{id}/cluster")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "readIncidentCluster",
      summary = "All accounts of the event of an incident, and what they say together",
      description =
          "The deaths are the lowest low, the best estimate of the account with the best-graded"
              + " source, and the highest high; no account's own numbers change. Only what the caller"
              + " may see is part of it.")
  public Cluster cluster(@PathParam("id") UUID id) {
    return clusters.of(id);
  }

  private static RestResponse<IncidentResponse> tagged(IncidentSnapshot incident) {
    return RestResponse.ResponseBuilder.ok(IncidentResponse.from(incident))
        .header("ETag", EntityTag.ofVersion(incident.version()))
        .build();
  }
}

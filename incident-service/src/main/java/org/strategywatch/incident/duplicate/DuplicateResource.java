package org.strategywatch.incident.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.idempotency.Idempotency;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Incidents that may tell of one event. */
@Path("/incidents/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateResource {

  private final DuplicateSearch search;
  private final Rejections rejections;
  private final Idempotency idempotency;

  DuplicateResource(DuplicateSearch search, Rejections rejections, Idempotency idempotency) {
    this.search = search;
    this.rejections = rejections;
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
  @Operation(
      operationId = "listDuplicates",
      summary = "Likely other accounts of the same event, each with a score and its reasons",
      description =
          "The likeliest first, at most 50. The score is 1 / (1 + 2^-bits), bits being -7 and the"
              + " bits of all reasons; what one of the two does not say adds nothing. Only what the"
              + " caller may see is compared.")
  public Page<DuplicateCandidate> list(
      @PathParam("id") UUID id,
      @RestQuery @Nullable @Parameter(description = "Least score, 0 to 1; 0.5 when absent")
          String minScore) {
    return search.of(id, minScore);
  }

  @POST
  @Path("/{other}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "rejectDuplicate",
      summary = "Say that two incidents are of two events, so that they are not proposed again",
      description = "Never by a person who told of either.")
  @APIResponse(responseCode = "201", description = "The decision is kept")
  public RestResponse<RejectionResponse> reject(
      @PathParam("id") UUID id,
      @PathParam("other") UUID other,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid DecisionReason decision) {
    return idempotency.once(
        key,
        "rejectDuplicate " + id + " " + other,
        decision,
        RejectionResponse.class,
        () ->
            RestResponse.ResponseBuilder.create(
                    RestResponse.Status.CREATED, rejections.reject(id, other, decision.reason()))
                .header("Location", "/v1/incidents/" + id + "/duplicates/" + other + "/rejection")
                .build());
  }

  @DELETE
  @Path("/{other}/rejection")
  @RolesAllowed(Roles.VERIFIER)
  @Operation(
      operationId = "takeBackDuplicateRejection",
      summary = "Let two incidents be proposed as one event again")
  public RestResponse<Void> takeBack(@PathParam("id") UUID id, @PathParam("other") UUID other) {
    rejections.takeBack(id, other);
    return RestResponse.noContent();
  }
}

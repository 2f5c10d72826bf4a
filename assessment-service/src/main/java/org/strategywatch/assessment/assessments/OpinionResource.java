package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.assessment.findings.Dissents;
import org.strategywatch.assessment.findings.Ratings;
import org.strategywatch.platform.web.security.Roles;

/** What analysts think of an assessment, each under the own name. */
@Path("/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@RolesAllowed(Roles.ANALYST)
public class OpinionResource {

  private final AssessmentOpinions opinions;

  OpinionResource(AssessmentOpinions opinions) {
    this.opinions = opinions;
  }

  @PUT
  @Path("/ratings")
  @Operation(
      operationId = "rateAssessment",
      summary = "Replace the caller's own ratings of pillars by criteria in a draft")
  public RestResponse<AssessmentResponse> rate(
      @PathParam("id") String id,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Ratings.Own body) {
    return opinions.rate(PathId.of(id), ifMatch, body).tagged();
  }

  @POST
  @Path("/dissents")
  @Operation(
      operationId = "dissentFromAssessment",
      summary = "Record an opinion that dissents from the verdict or a finding, before publication")
  public RestResponse<AssessmentResponse> dissent(
      @PathParam("id") String id,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Dissents.Request body) {
    return opinions.dissent(PathId.of(id), ifMatch, body).tagged();
  }

  @POST
  @Path("/dissents/{dissentId}/withdrawal")
  @Operation(
      operationId = "withdrawDissent",
      summary = "Take back an own dissenting opinion before publication; it stays readable")
  public RestResponse<AssessmentResponse> withdraw(
      @PathParam("id") String id,
      @PathParam("dissentId") String dissentId,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Dissents.Withdrawal body) {
    return opinions.withdraw(PathId.of(id), PathId.of(dissentId), ifMatch, body).tagged();
  }
}

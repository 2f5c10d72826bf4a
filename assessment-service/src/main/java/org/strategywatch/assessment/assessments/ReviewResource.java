package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.assessment.findings.ReviewHistory;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** The way of an assessment from its authors to its publisher. */
@Path("/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class ReviewResource {

  private final AssessmentReview review;

  ReviewResource(AssessmentReview review) {
    this.review = review;
  }

  @POST
  @Path("/submission")
  @RolesAllowed(Roles.ANALYST)
  @Operation(
      operationId = "submitAssessment",
      summary = "Give a draft that the caller wrote on to review, which freezes its content")
  public RestResponse<AssessmentResponse> submit(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
    return review.submit(PathId.of(id), ifMatch).tagged();
  }

  @POST
  @Path("/reviews")
  @RolesAllowed({Roles.ANALYST, Roles.PUBLISHER})
  @Operation(
      operationId = "reviewAssessment",
      summary = "Approve what others wrote, or return it to them with a reason")
  public RestResponse<AssessmentResponse> decide(
      @PathParam("id") String id,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReviewHistory.DecisionRequest body) {
    return review.decide(PathId.of(id), ifMatch, body).tagged();
  }

  @GET
  @Path("/reviews")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "listReviewsOfAssessment",
      summary = "Who submitted, approved, returned and published it, when and why")
  public Page<ReviewHistory.Step> history(@PathParam("id") String id) {
    return new Page<>(review.history(PathId.of(id)), null);
  }
}

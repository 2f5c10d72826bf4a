package org.strategywatch.assessment.assessments;

import static org.strategywatch.platform.web.request.MergePatch.MEDIA_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.assessment.findings.AnalystContent;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Assessments of strategies. */
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Assessments",
    description = "Whether a strategy works, from evidence, and what follows")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class AssessmentResource {

  private final AssessmentService service;
  private final AssessmentEditing editing;
  private final EvidenceService evidence;

  AssessmentResource(
      AssessmentService service, AssessmentEditing editing, EvidenceService evidence) {
    this.service = service;
    this.editing = editing;
    this.evidence = evidence;
  }

  @GET
  @Operation(operationId = "listAssessments", summary = "Assessments, newest first")
  public Page<AssessmentResponse> list(@BeanParam AssessmentQuery query) {
    return service.list(query.filter());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readAssessment", summary = "One assessment, whole")
  public RestResponse<AssessmentResponse> read(@PathParam("id") String id) {
    return service.read(PathId.of(id)).tagged();
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MEDIA_TYPE, "application/json"})
  @RolesAllowed(Roles.ANALYST)
  @Operation(operationId = "writeAssessment", summary = "Write into a draft")
  @RequestBody(content = @Content(schema = @Schema(implementation = AnalystContent.class)))
  public RestResponse<AssessmentResponse> write(
      @PathParam("id") String id,
      @Nullable @HeaderParam("If-Match") String ifMatch,
      @NotNull JsonNode patch) {
    return editing.write(PathId.of(id), ifMatch, patch).tagged();
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.PUBLISHER)
  @Operation(operationId = "publishAssessment", summary = "Freeze a draft that others wrote")
  public RestResponse<AssessmentResponse> publish(
      @PathParam("id") String id, @Nullable @HeaderParam("If-Match") String ifMatch) {
    return editing.publish(PathId.of(id), ifMatch).tagged();
  }

  @GET
  @Path("/{id}/evidence")
  @Operation(
      operationId = "listAssessmentEvidence",
      summary = "Every indicator value and incident that the statements rest on")
  public Page<EvidenceItem> evidence(@PathParam("id") String id, @BeanParam EvidenceQuery query) {
    return evidence.list(PathId.of(id), query);
  }

  @GET
  @Path("/{id}/reproduction")
  @Operation(
      operationId = "reproduceAssessment",
      summary = "Compute again from the recorded inputs and compare byte for byte")
  public ReproductionResponse reproduce(@PathParam("id") String id) {
    return service.reproduce(PathId.of(id));
  }
}

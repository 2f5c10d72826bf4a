package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.Roles;

/** What moved from one assessment to the next. */
@Path("/assessments/{id}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class DifferenceResource {

  private final DifferenceService service;

  DifferenceResource(DifferenceService service) {
    this.service = service;
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
      operationId = "compareAssessment",
      summary = "What moved since an earlier assessment of the same subject, and why")
  public Difference between(
      @PathParam("id") String id,
      @Nullable
          @QueryParam("with")
          @Parameter(
              description =
                  "Id of the earlier assessment; if absent, the one that this one superseded or, as"
                      + " a draft, would supersede")
          String with) {
    return service.between(PathId.of(id), new QueryText("with", with).uuid().orElse(null));
  }
}

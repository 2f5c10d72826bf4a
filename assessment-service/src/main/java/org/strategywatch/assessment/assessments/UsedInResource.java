package org.strategywatch.assessment.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.web.security.Roles;

/** From an incident to what rests on it. */
@Path("/incidents/{id}/used-in")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class UsedInResource {

  private final UsedInService service;

  UsedInResource(UsedInService service) {
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
      operationId = "listUsesOfIncident",
      summary =
          "Assessments that count an incident or name it in a finding, newest first, and alerts whose"
              + " windows it lies in")
  public UsesOfIncident list(@PathParam("id") String id, @BeanParam UsedInQuery query) {
    return service.list(PathId.of(id), query);
  }
}

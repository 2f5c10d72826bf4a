package org.strategywatch.incident.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.strategywatch.incident.incident.IncidentTag;
import org.strategywatch.platform.web.security.Roles;

/** How far an incident has been checked; {@code IncidentResource} takes what a check came to. */
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class VerificationResource {

  private final VerificationOutlook outlook;

  VerificationResource(VerificationOutlook outlook) {
    this.outlook = outlook;
  }

  @GET
  @Path("/{id}/verification")
  @RolesAllowed({
    Roles.READER,
    Roles.REPORTER,
    Roles.ANALYST,
    Roles.VERIFIER,
    Roles.PUBLISHER,
    Roles.OPERATOR
  })
  @Operation(
      operationId = "readVerification",
      summary =
          "How far an incident has been checked, what its reports suggest, and who may say so",
      description =
          "Two sources that are independent of one another propose CORROBORATED; copies of one text,"
              + " texts of one agency and one source's reports count once. A verifier decides.")
  public RestResponse<VerificationResponse> read(@PathParam("id") UUID id) {
    VerificationResponse found = outlook.of(id);
    return RestResponse.ResponseBuilder.ok(found)
        .header("ETag", IncidentTag.of(found.voices().size(), found))
        .build();
  }
}

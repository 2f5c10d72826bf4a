package org.strategywatch.assessment.alerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Early warning. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Early warning")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class AlertResource {

  private final AlertService service;

  AlertResource(AlertService service) {
    this.service = service;
  }

  @GET
  @Operation(
      operationId = "listAlerts",
      summary = "Alerts, newest windows first",
      description =
          "Counted from the incidents that the caller may see. With `admin1` absent, the alerts of"
              + " whole countries and of their areas.")
  public Page<AlertResponse> list(@BeanParam AlertQuery query) {
    return service.list(query.filter());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readAlert", summary = "One alert at its present version")
  public RestResponse<AlertResponse> read(@PathParam("id") String id) {
    AlertResponse alert = service.read(PathId.of(id));
    return ResponseBuilder.ok(alert).header("ETag", alert.tag()).build();
  }
}

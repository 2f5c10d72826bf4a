package org.strategywatch.assessment.alerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PathId;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.security.Roles;

/** Early warning. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Early warning, and how often it was right")
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
  private final AlertScoreService scores;

  AlertResource(AlertService service, AlertScoreService scores) {
    this.service = service;
    this.scores = scores;
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
  @Path("/score")
  @Operation(
      operationId = "readAlertScore",
      summary = "How often alerts were followed by a significant rise, and how early they came",
      description =
          "An alert was right if a whole calendar month within the 90 days after its window lies"
              + " above what the twelve months before it led to expect. `baseRate` is how often any"
              + " month would have been.")
  public AlertScore score(
      @Nullable
          @QueryParam("country")
          @Parameter(description = "ISO 3166-1 alpha-2; all countries if absent", example = "ML")
          String country) {
    return scores.score(AlertQuery.country(country));
  }

  @GET
  @Path("/{id}/incidents")
  @Operation(
      operationId = "listIncidentsOfAlert",
      summary = "The incidents that an alert rests on, oldest first",
      description =
          "Those of its area in its window, as they are now known, that the caller may see by"
              + " themselves; its numbers may count more. None once it is withdrawn.")
  public Page<AlertIncident> incidents(
      @PathParam("id") String id, @BeanParam AlertIncidentsQuery query) {
    return service.incidents(PathId.of(id), query);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readAlert", summary = "One alert at its present version")
  public RestResponse<AlertResponse> read(@PathParam("id") String id) {
    AlertResponse alert = service.read(PathId.of(id));
    return ResponseBuilder.ok(alert).header("ETag", alert.tag()).build();
  }
}

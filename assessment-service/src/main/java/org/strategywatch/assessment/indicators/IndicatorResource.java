package org.strategywatch.assessment.indicators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Monthly series. */
@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "Monthly series, counted from incidents")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class IndicatorResource {

  private final IndicatorService service;
  private final Caller caller;

  IndicatorResource(IndicatorService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "readIndicator", summary = "One indicator, month by month, zero-filled")
  public IndicatorSeriesResponse read(@BeanParam IndicatorQuery query) {
    return service.series(query, caller.clearance());
  }
}

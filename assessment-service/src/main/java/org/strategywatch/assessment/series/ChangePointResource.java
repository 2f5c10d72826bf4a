package org.strategywatch.assessment.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Changes of rate in a monthly series. */
@Path("/indicators/change-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
@RolesAllowed({
  Roles.READER,
  Roles.REPORTER,
  Roles.ANALYST,
  Roles.VERIFIER,
  Roles.PUBLISHER,
  Roles.OPERATOR
})
public class ChangePointResource {

  private final ChangePointService service;
  private final Caller caller;

  ChangePointResource(ChangePointService service, Caller caller) {
    this.service = service;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "readChangePoints",
      summary = "Where the rate of a series changed: findings to explain, never a verdict",
      description =
          "Of the series at `/v1/indicators`, without the months that are not over. `breaks` has any"
              + " number of them, by the least sum of Poisson costs, with a penalty of 2 ln n times the"
              + " dispersion and at least six months between two (Killick, Fearnhead and Eckley 2012)."
              + " `singleChange` assumes exactly one: every month equally probable beforehand, a"
              + " Gamma(0.5, 1) prior on both rates, counts divided by the dispersion (Raftery and Akman"
              + " 1986; Wedderburn 1974). `cannotSay` has the reason where a"
              + " series does not answer: fewer than 12 months, or nothing in any of them. LETHALITY,"
              + " DIFFUSION and FRAGMENTATION are no counts of events and are refused.")
  public ChangePointsResponse read(@BeanParam IndicatorQuery query) {
    return service.find(query, caller.clearance());
  }
}
